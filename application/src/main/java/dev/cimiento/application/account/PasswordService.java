package dev.cimiento.application.account;

import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.Credentials;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Password;
import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Rules;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.Unauthenticated;

/** How somebody who knows the password changes it. */
public class PasswordService {

    private final UserRepository users;
    private final PasswordChoice choice;
    private final PasswordReplacement replacement;
    private final PasswordCheck check;
    private final AuditTrail audit;
    private final AccessMemory memory;
    private final Transactions transactions;

    public PasswordService(
            UserRepository users,
            PasswordChoice choice,
            PasswordReplacement replacement,
            PasswordCheck check,
            AuditTrail audit,
            AccessMemory memory,
            Transactions transactions) {
        this.users = users;
        this.choice = choice;
        this.replacement = replacement;
        this.check = check;
        this.audit = audit;
        this.memory = memory;
        this.transactions = transactions;
    }

    /**
     * Puts another password in the place of the present one, and ends all other sessions.
     *
     * @throws Invalid when the present one is wrong, or the new one too short, too long or too easy to guess
     */
    public void change(Actor actor, String present, String next) {
        Id<User> self = Self.of(actor, AccountPermissions.SECURE);
        EmailAddress email =
                users.find(self).orElseThrow(Unauthenticated::new).state().email();
        requirePossible(present, next);
        Credentials credentials = check.requirePresent(actor, self, present);
        String hash = choice.hash(next, email);
        transactions.inTransaction(() -> {
            Entity<User> user = users.lock(self).orElseThrow(Unauthenticated::new);
            check.requireStillPresent(credentials);
            replacement.put(user, hash, actor.sessionId().map(Id<Session>::new));
            audit.record(actor, AuditAction.PASSWORD_CHANGED, self);
            return self;
        });
        memory.forget(self);
    }

    private static void requirePossible(String present, String next) {
        Rules rules = new Rules();
        Password.requireText(rules, "currentPassword", present);
        rules.part(() -> new Password(next));
        rules.enforce();
    }
}
