package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.Credentials;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.PasswordHasher;
import dev.cimiento.domain.account.PasswordRepository;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Unauthenticated;
import java.util.Optional;

/** Finds out whether somebody knows a password; never inside a transaction, since comparing is slow. */
public final class PasswordCheck {

    private final PasswordRepository passwords;
    private final SessionRepository sessions;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final EntityFactory entities;

    public PasswordCheck(
            PasswordRepository passwords,
            SessionRepository sessions,
            PasswordHasher hasher,
            Throttle throttle,
            AuditTrail audit,
            EntityFactory entities) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.hasher = hasher;
        this.throttle = throttle;
        this.audit = audit;
        this.entities = entities;
    }

    /**
     * Takes the same time and gives the same answer for a wrong password as for an account that is not there or must not
     * be used.
     */
    Credentials signIn(Actor actor, EmailAddress email, String password) {
        throttle.signIn(actor, email, isAtHome(actor, email));
        Optional<Credentials> found = passwords.find(email);
        boolean matches = found.map(credentials -> hasher.matches(password, credentials.hash()))
                .orElseGet(() -> matchesNothing(password));
        return found.filter(credentials -> matches && credentials.active()).orElseThrow(() -> {
            audit.record(actor, AuditAction.SIGN_IN_FAILED, found.map(Credentials::user), Optional.empty());
            return wrong();
        });
    }

    /** @throws Invalid of the field {@code currentPassword} when it is not that of the user */
    void requirePresent(Actor actor, Id<User> user, String password) {
        throttle.password(user);
        boolean matches = passwords
                .find(user)
                .filter(credentials -> hasher.matches(password, credentials.hash()))
                .isPresent();
        if (!matches) {
            audit.record(actor, AuditAction.PASSWORD_CHANGE_FAILED, user);
            throw new Invalid("currentPassword", "is not the present one");
        }
    }

    /** Inside the transaction that follows: a password that was changed in the meantime is a wrong one. */
    void requireUnchanged(Credentials credentials) {
        if (!passwords.holds(credentials.user(), credentials.hash())) {
            throw wrong();
        }
    }

    /** Hashes the password anew when that takes more effort today. */
    void upgrade(Credentials credentials, String password) {
        if (hasher.isOutdated(credentials.hash())) {
            passwords.upgrade(credentials.user(), credentials.hash(), hasher.hash(password));
        }
    }

    private boolean isAtHome(Actor actor, EmailAddress email) {
        return actor.address()
                .map(address -> sessions.isBegunFrom(address, email, entities.now()))
                .orElse(false);
    }

    private boolean matchesNothing(String password) {
        hasher.matchesNothing(password);
        return false;
    }

    private static Unauthenticated wrong() {
        return new Unauthenticated("The email address or the password is wrong.");
    }
}
