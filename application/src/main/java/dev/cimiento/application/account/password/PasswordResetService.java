package dev.cimiento.application.account.password;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.DurationPadding;
import dev.cimiento.application.account.MailedToken;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import java.util.Optional;

/** Replaces a forgotten password by means of a link that is sent to the address of the account. */
public class PasswordResetService {

    private final UserRepository users;
    private final OneTimeTokenRepository oneTimeTokens;
    private final PasswordPolicy policy;
    private final PasswordReplacement replacement;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final DurationPadding padding;
    private final AccessCache accessCache;
    private final EntityFactory entities;
    private final Transactions transactions;

    public PasswordResetService(
            UserRepository users,
            OneTimeTokenRepository oneTimeTokens,
            PasswordPolicy policy,
            PasswordReplacement replacement,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding padding,
            AccessCache accessCache,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.oneTimeTokens = oneTimeTokens;
        this.policy = policy;
        this.replacement = replacement;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.padding = padding;
        this.accessCache = accessCache;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Sends a link if there is an active account with this address. The response does not tell whether there is one:
     * both cases take about the same time. If several links were sent in the last minutes, no further link is sent; the
     * last one is still valid. So a client can neither flood another user with mails nor lock the user out.
     */
    public void request(Actor actor, EmailAddress email) {
        if (throttle.allowsReset(actor, email)) {
            padding.run(() -> send(actor, email));
        }
    }

    private void send(Actor actor, EmailAddress email) {
        transactions.inTransaction(() -> {
            Optional<Entity<User>> user =
                    users.find(email).flatMap(found -> users.lock(found.id())).filter(found -> mayReset(found, email));
            user.ifPresent(mail::sendPasswordReset);
            audit.record(actor, AuditAction.PASSWORD_RESET_REQUESTED, user.map(Entity::id), Optional.empty());
            return user;
        });
    }

    /**
     * Sets a new password for the user to whom the link was sent. All sessions and personal access tokens of the user
     * end. The address counts as verified, since the link was read there.
     *
     * @throws Invalid if the token has expired or was used, or if the password is too short, too long or common
     */
    public void reset(Actor actor, String token, String password) {
        throttle.mailedToken(actor);
        SecretHash hash = tokenHash(token, password);
        Entity<User> user = oneTimeTokens
                .find(hash, Purpose.PASSWORD_RESET, entities.now())
                .flatMap(users::find)
                .filter(found -> found.state().active())
                .orElseThrow(MailedToken::invalid);
        String passwordHash = policy.hash(password, user.state().email());
        transactions.inTransaction(() -> {
            // Locks the user before the token, in the same order as a request for another link, to avoid deadlocks.
            Entity<User> present = verified(user.id());
            Id<User> id = oneTimeTokens
                    .consume(hash, Purpose.PASSWORD_RESET, entities.now())
                    .orElseThrow(MailedToken::invalid);
            replacement.put(present, passwordHash, Optional.empty(), false);
            audit.record(actor, AuditAction.PASSWORD_RESET, id);
            return id;
        });
        accessCache.remove(user.id());
    }

    private static SecretHash tokenHash(String token, String password) {
        Rules rules = new Rules();
        Optional<SecretHash> hash = rules.collect(() -> MailedToken.hash(token));
        rules.collect(() -> new Password(password));
        rules.enforce();
        return hash.orElseThrow();
    }

    /** Returns true if the account is still active and still has the address by which it was found. */
    private static boolean mayReset(Entity<User> user, EmailAddress email) {
        return user.state().active() && user.state().email().key().equals(email.key());
    }

    private Entity<User> verified(Id<User> id) {
        Entity<User> user =
                users.lock(id).filter(found -> found.state().active()).orElseThrow(MailedToken::invalid);
        if (user.state().emailVerified()) {
            return user;
        }
        Entity<User> verified = entities.change(user, user.state().verified());
        users.update(verified);
        return verified;
    }
}
