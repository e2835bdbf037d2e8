package dev.cimiento.application.account.user;

import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.application.account.MailedToken;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Unauthenticated;

/** Verification of the address of an account by a mailed token. */
public class EmailVerificationService {

    private final UserRepository users;
    private final OneTimeTokenRepository oneTimeTokens;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final EntityFactory entities;
    private final Transactions transactions;

    public EmailVerificationService(
            UserRepository users,
            OneTimeTokenRepository oneTimeTokens,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.oneTimeTokens = oneTimeTokens;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Sends another link to the current user's address; the previous link becomes invalid.
     *
     * @throws Conflict {@code email-verified} if the address is verified already
     * @throws Conflict {@code email-changed} if the address was changed concurrently: a link must not verify an address
     *     to which it was not sent
     */
    public void request(Actor actor) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.WRITE);
        Entity<User> user = users.find(self).orElseThrow(Unauthenticated::new);
        if (user.state().emailVerified()) {
            throw new Conflict("email-verified", "The email address is verified already.");
        }
        throttle.verification(actor, self);
        transactions.inTransaction(() -> {
            Entity<User> present = users.lock(self).orElseThrow(Unauthenticated::new);
            if (present.state().hasOtherEmailThan(user.state())) {
                throw new Conflict("email-changed", "The email address was changed in the meantime.");
            }
            mail.sendVerification(present);
            return present;
        });
    }

    /**
     * Verifies the address that the link was sent to.
     *
     * @throws Invalid if the token is invalid or has expired
     */
    public void confirm(Actor actor, String token) {
        throttle.mailedToken(actor);
        SecretHash hash = MailedToken.hash(token);
        transactions.inTransaction(() -> {
            // Locks the user before the token, in the same order as a request for another link, to avoid deadlocks.
            Entity<User> user = oneTimeTokens
                    .find(hash, Purpose.EMAIL_VERIFICATION, entities.now())
                    .flatMap(users::lock)
                    .orElseThrow(MailedToken::invalid);
            oneTimeTokens
                    .consume(hash, Purpose.EMAIL_VERIFICATION, entities.now())
                    .orElseThrow(MailedToken::invalid);
            users.update(entities.change(user, user.state().verified()));
            audit.record(actor, AuditAction.EMAIL_VERIFIED, user.id());
            return user;
        });
    }
}
