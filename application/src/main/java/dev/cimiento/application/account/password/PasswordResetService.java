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

/** Replaces a forgotten password, by a link sent to the address of the account. */
public class PasswordResetService {

    private final UserRepository users;
    private final OneTimeTokenRepository links;
    private final PasswordPolicy choice;
    private final PasswordReplacement replacement;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final DurationPadding evenTime;
    private final AccessCache memory;
    private final EntityFactory entities;
    private final Transactions transactions;

    public PasswordResetService(
            UserRepository users,
            OneTimeTokenRepository links,
            PasswordPolicy choice,
            PasswordReplacement replacement,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding evenTime,
            AccessCache memory,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.links = links;
        this.choice = choice;
        this.replacement = replacement;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.evenTime = evenTime;
        this.memory = memory;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Sends a link if there is an active account with this address. The client is not told which: both take the same time,
     * as far as it can be measured. If several links were sent in the last minutes, no further one is: the last one is
     * still valid, so clients that ask for links of another user neither flood nor lock out that user.
     */
    public void request(Actor actor, EmailAddress email) {
        if (throttle.allowsReset(actor, email)) {
            evenTime.run(() -> send(actor, email));
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
     * Sets a new password for the user to whom the link was sent. All sessions and personal access tokens of the user end.
     * The address counts as verified, since the link was read there.
     *
     * @throws Invalid when the link has expired or was used, or when the password is too short, too long or too easy to guess
     */
    public void reset(Actor actor, String token, String password) {
        throttle.link(actor);
        SecretHash link = link(token, password);
        Entity<User> user = links.find(link, Purpose.PASSWORD_RESET, entities.now())
                .flatMap(users::find)
                .filter(found -> found.state().active())
                .orElseThrow(MailedToken::notGood);
        String hash = choice.hash(password, user.state().email());
        transactions.inTransaction(() -> {
            // The user before the link, as whoever asks for another link takes them.
            Entity<User> present = verified(user.id());
            Id<User> id =
                    links.take(link, Purpose.PASSWORD_RESET, entities.now()).orElseThrow(MailedToken::notGood);
            replacement.put(present, hash, Optional.empty(), false);
            audit.record(actor, AuditAction.PASSWORD_RESET, id);
            return id;
        });
        memory.forget(user.id());
    }

    private static SecretHash link(String token, String password) {
        Rules rules = new Rules();
        Optional<SecretHash> link = rules.part(() -> MailedToken.hash(token));
        rules.part(() -> new Password(password));
        rules.enforce();
        return link.orElseThrow();
    }

    /** The address may have gone to another account, or this one to another address, since it was found. */
    private static boolean mayReset(Entity<User> user, EmailAddress email) {
        return user.state().active() && user.state().email().key().equals(email.key());
    }

    private Entity<User> verified(Id<User> id) {
        Entity<User> user =
                users.lock(id).filter(found -> found.state().active()).orElseThrow(MailedToken::notGood);
        if (user.state().emailVerified()) {
            return user;
        }
        Entity<User> verified = entities.change(user, user.state().verified());
        users.update(verified);
        return verified;
    }
}
