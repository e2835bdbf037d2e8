package dev.cimiento.application.account.password;

import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.util.Optional;

/** Replaces a password, and ends the user's sessions and tokens. */
public final class PasswordReplacement {

    private final PasswordRepository passwords;
    private final OneTimeTokenRepository oneTimeTokens;
    private final SessionRepository sessions;
    private final PersonalAccessTokenRepository accessTokens;
    private final AccountMail mail;
    private final EntityFactory entities;

    public PasswordReplacement(
            PasswordRepository passwords,
            OneTimeTokenRepository oneTimeTokens,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccountMail mail,
            EntityFactory entities) {
        this.passwords = passwords;
        this.oneTimeTokens = oneTimeTokens;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.mail = mail;
        this.entities = entities;
    }

    /**
     * Called inside a transaction. The password is written before the sessions are ended: a sign-in locks the password
     * until its session is stored.
     *
     * @param user already locked, so that two concurrent replacements cannot deadlock
     * @param kept the session that stays
     * @param keepsAccessTokens true if the user's personal access tokens stay valid
     */
    public void put(Entity<User> user, String hash, Optional<Id<Session>> kept, boolean keepsAccessTokens) {
        passwords.set(user.id(), hash, entities.now());
        kept.ifPresentOrElse(session -> sessions.endOthers(user.id(), session), () -> sessions.endAll(user.id()));
        oneTimeTokens.remove(user.id(), Purpose.PASSWORD_RESET);
        if (!keepsAccessTokens) {
            accessTokens.removeAll(user.id());
        }
        mail.sendPasswordChanged(user, keepsAccessTokens);
    }
}
