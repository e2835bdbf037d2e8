package dev.cimiento.application.account.mail;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.token.AccessToken;
import dev.cimiento.domain.account.token.OneTimeToken;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;

/** Writes mails to users inside the transaction that they are about, with the one-time tokens that they carry. */
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
                user.id(),
                Purpose.EMAIL_VERIFICATION,
                token,
                texts.verification(user.state().email(), token));
    }

    public void sendAccountExists(EmailAddress owner) {
        outbox.put(texts.accountExists(owner));
    }

    public void sendPasswordReset(Entity<User> user) {
        String token = secrets.next();
        send(
                user.id(),
                Purpose.PASSWORD_RESET,
                token,
                texts.passwordReset(user.state().email(), token));
    }

    public void sendInvitation(EmailAddress to) {
        outbox.put(texts.invitation(to));
    }

    public void sendPasswordChanged(EmailAddress to, boolean keptAccessTokens) {
        outbox.put(texts.passwordChanged(to, keptAccessTokens));
    }

    public void sendAccessTokenCreated(EmailAddress to, AccessToken token) {
        outbox.put(texts.accessTokenCreated(to, token));
    }

    /** Links that went to the former address are void. */
    public void moveAddress(EmailAddress formerly, Entity<User> user) {
        tokens.removeAll(user.id());
        outbox.put(texts.addressChanged(formerly));
        sendVerification(user);
    }

    private void send(Id<User> user, Purpose purpose, String token, Mail mail) {
        Id<OutboxMessage> message = outbox.put(mail);
        tokens.put(OneTimeToken.of(user, purpose, token, message, entities.now()));
    }
}
