package dev.cimiento.application.account.mail;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.token.OneTimeToken;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;

/**
 * Puts mails to users into the outbox, in the transaction that causes them, and stores the one-time tokens that they
 * contain.
 */
public final class AccountMail {

    private final OneTimeTokenRepository tokens;
    private final SecretGenerator secrets;
    private final Outbox outbox;
    private final MailTexts texts;
    private final EntityFactory entities;

    public AccountMail(
            OneTimeTokenRepository tokens,
            SecretGenerator secrets,
            Outbox outbox,
            MailTexts texts,
            EntityFactory entities) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.outbox = outbox;
        this.texts = texts;
        this.entities = entities;
    }

    public void sendVerification(Entity<User> user) {
        String token = secrets.next();
        send(
                user,
                Purpose.EMAIL_VERIFICATION,
                token,
                texts.verification(user.state().email(), token));
    }

    public void sendAccountExists(Entity<User> owner) {
        put(owner, texts.accountExists(owner.state().email()));
    }

    public void sendPasswordReset(Entity<User> user) {
        String token = secrets.next();
        send(
                user,
                Purpose.PASSWORD_RESET,
                token,
                texts.passwordReset(user.state().email(), token));
    }

    public void sendInvitation(Entity<User> user) {
        put(user, texts.invitation(user.state().email()));
    }

    public void sendPasswordChanged(Entity<User> user, boolean keptAccessTokens) {
        put(user, texts.passwordChanged(user.state().email(), keptAccessTokens));
    }

    public void sendAccessTokenCreated(Entity<User> user, PersonalAccessToken token) {
        put(user, texts.accessTokenCreated(user.state().email(), token));
    }

    /** Sends mails to both addresses after a change. Tokens that were sent to the former address become invalid. */
    public void sendAddressChanged(EmailAddress formerAddress, Entity<User> user) {
        tokens.removeAll(user.id());
        put(user, texts.addressChanged(formerAddress));
        sendVerification(user);
    }

    private void send(Entity<User> user, Purpose purpose, String token, Mail mail) {
        Id<OutboxMessage> message = put(user, mail);
        tokens.put(OneTimeToken.of(user.id(), purpose, token, message, entities.now()));
    }

    private Id<OutboxMessage> put(Entity<User> user, Mail mail) {
        return outbox.put(user.id().value(), mail);
    }
}
