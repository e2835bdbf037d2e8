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
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Optional;

/** Compares a password with the stored hash. Comparing is slow, so it is never done inside a transaction. */
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
     * Checks the password of a sign-in. A wrong password, an unknown address and an inactive account take the same time
     * and have the same result.
     *
     * @throws Unauthenticated in all three cases
     */
    public Credentials signIn(Actor actor, EmailAddress email, String password) {
        throttle.signIn(actor, email, () -> isFromKnownNetwork(actor, email));
        Optional<Credentials> found = passwords.find(email);
        boolean matches = found.map(credentials -> hasher.matches(password, credentials.hash()))
                .orElseGet(() -> simulateMatch(password));
        return found.filter(credentials -> matches && credentials.active()).orElseThrow(() -> {
            audit.record(actor, AuditAction.SIGN_IN_FAILED, found.map(Credentials::user), Optional.empty());
            return wrong();
        });
    }

    /**
     * Checks the current password of a user.
     *
     * @param failure the action that is recorded if the password is wrong
     * @throws Invalid for the field {@code currentPassword} if the password is wrong
     */
    public Credentials requireCurrent(Actor actor, Id<User> user, String password, AuditAction failure) {
        throttle.password(user);
        return passwords
                .find(user)
                .filter(credentials -> hasher.matches(password, credentials.hash()))
                .orElseThrow(() -> {
                    audit.record(actor, failure, user);
                    return notCurrent();
                });
    }

    /**
     * Repeats the check inside the transaction that follows.
     *
     * @throws Invalid for the field {@code currentPassword} if the password was changed in the meantime
     */
    public void requireStillCurrent(Credentials credentials) {
        if (!passwords.lockIfCurrent(credentials)) {
            throw notCurrent();
        }
    }

    /**
     * Repeats the check inside the transaction that follows. It fails if the password was changed or the account deactivated
     * in the meantime.
     */
    public void requireUnchanged(Credentials credentials) {
        if (!passwords.lockIfCurrent(credentials)) {
            throw wrong();
        }
    }

    /**
     * Hashes the password again if its hash was computed with less effort than new hashes. Skips it if that would have
     * to wait.
     */
    public void upgrade(Credentials credentials, String password) {
        if (hasher.isOutdated(credentials.hash())) {
            try {
                passwords.replaceHash(credentials.user(), credentials.hash(), hasher.hash(password));
            } catch (TooManyRequests busy) {
                // The user is signed in already; the next sign-in tries again.
            }
        }
    }

    private boolean isFromKnownNetwork(Actor actor, EmailAddress email) {
        NetworkPrefix network = NetworkPrefix.of(actor.address());
        return network.isKnown()
                && sessions.addresses(email, entities.now()).stream()
                        .map(NetworkPrefix::of)
                        .anyMatch(network::equals);
    }

    private boolean simulateMatch(String password) {
        hasher.simulateMatch(password);
        return false;
    }

    private static Invalid notCurrent() {
        return new Invalid("currentPassword", ViolationCode.INCORRECT, "is not the current password");
    }

    private static Unauthenticated wrong() {
        return new Unauthenticated("The email address or the password is wrong.");
    }
}
