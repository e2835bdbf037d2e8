package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.OneTimeToken.Purpose;
import dev.cimiento.domain.account.OneTimeTokenRepository;
import dev.cimiento.domain.account.PasswordRepository;
import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import java.util.Optional;

/** Puts a new password in the place of an old one, with all that follows for whoever had the old one. */
public final class PasswordReplacement {

    private final UserRepository users;
    private final PasswordRepository passwords;
    private final OneTimeTokenRepository links;
    private final SessionRepository sessions;
    private final PasswordChoice choice;
    private final AccountMail mail;
    private final EntityFactory entities;

    public PasswordReplacement(
            UserRepository users,
            PasswordRepository passwords,
            OneTimeTokenRepository links,
            SessionRepository sessions,
            PasswordChoice choice,
            AccountMail mail,
            EntityFactory entities) {
        this.users = users;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.choice = choice;
        this.mail = mail;
        this.entities = entities;
    }

    Optional<Entity<User>> user(Id<User> id) {
        return users.find(id);
    }

    /** @throws Invalid when it is too short, too long or too easy to guess */
    String hash(Entity<User> user, String password) {
        return choice.hash(password, user.state().email());
    }

    /** Inside a transaction. The password comes first, which is what one who signs in holds. */
    void put(Entity<User> user, String hash, Optional<Id<Session>> kept) {
        passwords.set(user.id(), hash, entities.now());
        kept.ifPresentOrElse(session -> sessions.endOthers(user.id(), session), () -> sessions.endAll(user.id()));
        links.remove(user.id(), Purpose.PASSWORD_RESET);
        mail.sendPasswordChanged(user.state().email());
    }
}
