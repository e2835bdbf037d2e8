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

/** Replaces a password, and ends the sessions and tokens that were made with the old one. */
public final class PasswordReplacement {

    private final PasswordRepository passwords;
    private final OneTimeTokenRepository links;
    private final SessionRepository sessions;
    private final PersonalAccessTokenRepository accessTokens;
    private final AccountMail mail;
    private final EntityFactory entities;

    public PasswordReplacement(
            PasswordRepository passwords,
            OneTimeTokenRepository links,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccountMail mail,
            EntityFactory entities) {
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.mail = mail;
        this.entities = entities;
    }

    /**
     * Called inside a transaction. The password is written before the sessions are ended: a sign-in locks the password until
     * its session is stored.
     *
     * @param user already locked, so that two concurrent replacements cannot deadlock
     * @param kept the session that is not ended
     * @param keepsAccessTokens whether the user's programs keep their tokens
     */
    public void put(Entity<User> user, String hash, Optional<Id<Session>> kept, boolean keepsAccessTokens) {
        passwords.set(user.id(), hash, entities.now());
        kept.ifPresentOrElse(session -> sessions.endOthers(user.id(), session), () -> sessions.endAll(user.id()));
        links.remove(user.id(), Purpose.PASSWORD_RESET);
        if (!keepsAccessTokens) {
            accessTokens.removeAll(user.id());
        }
        mail.sendPasswordChanged(user, keepsAccessTokens);
    }
}
