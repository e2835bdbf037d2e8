package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccessToken;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.OneTimeToken;
import dev.cimiento.domain.account.OneTimeToken.Purpose;
import dev.cimiento.domain.account.OneTimeTokenRepository;
import dev.cimiento.domain.account.SecretGenerator;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.Outbox;
import dev.cimiento.domain.shared.OutboxMessage;

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

    void sendVerification(Entity<User> user) {
        String token = secrets.next();
        send(
                user.id(),
                Purpose.EMAIL_VERIFICATION,
                token,
                texts.verification(user.state().email(), token));
    }

    void sendAccountExists(EmailAddress owner) {
        outbox.put(texts.accountExists(owner));
    }

    void sendPasswordReset(Entity<User> user) {
        String token = secrets.next();
        send(
                user.id(),
                Purpose.PASSWORD_RESET,
                token,
                texts.passwordReset(user.state().email(), token));
    }

    void sendInvitation(EmailAddress to) {
        outbox.put(texts.invitation(to));
    }

    void sendPasswordChanged(EmailAddress to, boolean keptAccessTokens) {
        outbox.put(texts.passwordChanged(to, keptAccessTokens));
    }

    void sendAccessTokenCreated(EmailAddress to, AccessToken token) {
        outbox.put(texts.accessTokenCreated(to, token));
    }

    /** Links that went to the former address are void. */
    void moveAddress(EmailAddress formerly, Entity<User> user) {
        tokens.removeAll(user.id());
        outbox.put(texts.addressChanged(formerly));
        sendVerification(user);
    }

    private void send(Id<User> user, Purpose purpose, String token, Mail mail) {
        Id<OutboxMessage> message = outbox.put(mail);
        tokens.put(OneTimeToken.of(user, purpose, token, message, entities.now()));
    }
}
