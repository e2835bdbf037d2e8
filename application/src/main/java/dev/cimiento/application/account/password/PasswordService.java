package dev.cimiento.application.account.password;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.Unauthenticated;

/** Changes the current user's password. */
public class PasswordService {

    private final UserRepository users;
    private final PasswordPolicy policy;
    private final PasswordReplacement replacement;
    private final PasswordVerifier verifier;
    private final LiveRights rights;
    private final AuditTrail audit;
    private final AccessCache accessCache;
    private final Transactions transactions;

    public PasswordService(
            UserRepository users,
            PasswordPolicy policy,
            PasswordReplacement replacement,
            PasswordVerifier verifier,
            LiveRights rights,
            AuditTrail audit,
            AccessCache accessCache,
            Transactions transactions) {
        this.users = users;
        this.policy = policy;
        this.replacement = replacement;
        this.verifier = verifier;
        this.rights = rights;
        this.audit = audit;
        this.accessCache = accessCache;
        this.transactions = transactions;
    }

    /**
     * Replaces the password, and ends all other sessions.
     *
     * @param keepsAccessTokens true if the user's personal access tokens stay valid
     * @throws Invalid if the current password is wrong, or the new one is too short, too long or common
     */
    public void change(Actor actor, String present, String next, boolean keepsAccessTokens) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.SECURE);
        EmailAddress email =
                users.find(self).orElseThrow(Unauthenticated::new).state().email();
        requireValid(present, next);
        Credentials credentials = verifier.requireCurrent(actor, self, present, AuditAction.PASSWORD_CHANGE_FAILED);
        String hash = policy.hash(next, email);
        transactions.inTransaction(() -> {
            Entity<User> user = users.lock(self).orElseThrow(Unauthenticated::new);
            rights.requireExclusively(actor, AccountPermissions.SECURE);
            verifier.requireStillCurrent(credentials);
            replacement.put(user, hash, actor.sessionId().map(Id<Session>::new), keepsAccessTokens);
            audit.record(actor, AuditAction.PASSWORD_CHANGED, self);
            return self;
        });
        accessCache.remove(self);
    }

    private static void requireValid(String present, String next) {
        Rules rules = new Rules();
        Password.requireText(rules, "currentPassword", present);
        rules.collect(() -> new Password(next));
        rules.enforce();
    }
}
