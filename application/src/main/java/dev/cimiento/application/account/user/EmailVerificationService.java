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
    private final OneTimeTokenRepository links;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final EntityFactory entities;
    private final Transactions transactions;

    public EmailVerificationService(
            UserRepository users,
            OneTimeTokenRepository links,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.links = links;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Sends another link to one's own address; the one before is void.
     *
     * @throws Conflict {@code email-verified} when there is nothing left to show
     * @throws Conflict {@code email-changed} when it was another address a moment ago: a link must not verify an address
     *     that it was not sent to
     */
    public void request(Actor actor) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.WRITE);
        Entity<User> user = users.find(self).orElseThrow(Unauthenticated::new);
        if (user.state().emailVerified()) {
            throw new Conflict("email-verified", "The address is verified already.");
        }
        throttle.verification(actor, self);
        transactions.inTransaction(() -> {
            Entity<User> present = users.lock(self).orElseThrow(Unauthenticated::new);
            if (present.state().hasMovedFrom(user.state())) {
                throw new Conflict("email-changed", "The address was changed in the meantime.");
            }
            mail.sendVerification(present);
            return present;
        });
    }

    /**
     * Verifies the address that the link was sent to.
     *
     * @throws Invalid when the link is not good any more
     */
    public void confirm(Actor actor, String token) {
        throttle.link(actor);
        SecretHash link = MailedToken.hash(token);
        transactions.inTransaction(() -> {
            // The user before the link, as whoever asks for another link takes them.
            Entity<User> user = links.find(link, Purpose.EMAIL_VERIFICATION, entities.now())
                    .flatMap(users::lock)
                    .orElseThrow(MailedToken::notGood);
            links.take(link, Purpose.EMAIL_VERIFICATION, entities.now()).orElseThrow(MailedToken::notGood);
            users.update(entities.change(user, user.state().verified()));
            audit.record(actor, AuditAction.EMAIL_VERIFIED, user.id());
            return user;
        });
    }
}
