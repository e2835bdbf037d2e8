package dev.cimiento.application.account.password;

import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NetworkPrefix;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Optional;

/** Compares a password with the stored hash; never inside a transaction, since comparing is slow. */
public final class PasswordVerifier {

    private final PasswordRepository passwords;
    private final SessionRepository sessions;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final EntityFactory entities;

    public PasswordVerifier(
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
     * Takes the same time and has the same result for a wrong password, an account that does not exist, and one that is not
     * active.
     */
    public Credentials signIn(Actor actor, EmailAddress email, String password) {
        throttle.signIn(actor, email, () -> isAtHome(actor, email));
        Optional<Credentials> found = passwords.find(email);
        boolean matches = found.map(credentials -> hasher.matches(password, credentials.hash()))
                .orElseGet(() -> matchesNothing(password));
        return found.filter(credentials -> matches && credentials.active()).orElseThrow(() -> {
            audit.record(actor, AuditAction.SIGN_IN_FAILED, found.map(Credentials::user), Optional.empty());
            return wrong();
        });
    }

    /**
     * @param failure what is recorded when the password is wrong
     * @throws Invalid of the field {@code currentPassword} when the password is wrong
     */
    public Credentials requirePresent(Actor actor, Id<User> user, String password, AuditAction failure) {
        throttle.password(user);
        return passwords
                .find(user)
                .filter(credentials -> hasher.matches(password, credentials.hash()))
                .orElseThrow(() -> {
                    audit.record(actor, failure, user);
                    return notPresent();
                });
    }

    /**
     * Repeats the check inside the transaction that follows.
     *
     * @throws Invalid of the field {@code currentPassword} when the password was changed in the meantime
     */
    public void requireStillPresent(Credentials credentials) {
        if (!passwords.holds(credentials)) {
            throw notPresent();
        }
    }

    /**
     * Repeats the check inside the transaction that follows. It fails if the password was changed or the account deactivated
     * in the meantime.
     */
    public void requireUnchanged(Credentials credentials) {
        if (!passwords.holds(credentials)) {
            throw wrong();
        }
    }

    /** Hashes the password again if its hash was made with less effort than today's; not if that would have to wait. */
    public void upgrade(Credentials credentials, String password) {
        if (hasher.isOutdated(credentials.hash())) {
            try {
                passwords.upgrade(credentials.user(), credentials.hash(), hasher.hash(password));
            } catch (TooManyRequests busy) {
                // Who has signed in has signed in; the next time will do.
            }
        }
    }

    private boolean isAtHome(Actor actor, EmailAddress email) {
        NetworkPrefix network = NetworkPrefix.of(actor.address());
        return network.isKnown()
                && sessions.addresses(email, entities.now()).stream()
                        .map(NetworkPrefix::of)
                        .anyMatch(network::equals);
    }

    private boolean matchesNothing(String password) {
        hasher.matchesNothing(password);
        return false;
    }

    private static Invalid notPresent() {
        return new Invalid("currentPassword", "is not the present one");
    }

    private static Unauthenticated wrong() {
        return new Unauthenticated("The email address or the password is wrong.");
    }
}
