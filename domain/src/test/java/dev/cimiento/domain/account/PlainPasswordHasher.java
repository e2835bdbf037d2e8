package dev.cimiento.domain.account;

import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.time.Duration;

/** Hashes nothing, and quickly; what was "hashed" in an old form is outdated. */
public final class PlainPasswordHasher implements PasswordHasher {

    public static final String OLD = "old:";

    private static final String NEW = "new:";

    private int comparisons;
    private int hashed;
    private boolean busy;
    private Runnable meanwhile = () -> {};

    /** How often it was asked whether a password matches, something or nothing. */
    public int comparisons() {
        return comparisons;
    }

    /** How many passwords were hashed. */
    public int hashed() {
        return hashed;
    }

    /** What others do while the next password is compared. */
    public void whileComparing(Runnable others) {
        meanwhile = others;
    }

    /** Whoever wants something hashed has to wait, from now on. */
    public void becomeBusy() {
        busy = true;
    }

    @Override
    public synchronized String hash(String password) {
        hashed++;
        if (busy) {
            throw new TooManyRequests(Duration.ofSeconds(1));
        }
        return NEW + password;
    }

    @Override
    public synchronized boolean matches(String password, String hash) {
        comparisons++;
        Runnable others = meanwhile;
        meanwhile = () -> {};
        others.run();
        return hash.equals(NEW + password) || hash.equals(OLD + password);
    }

    @Override
    public synchronized void matchesNothing(String password) {
        comparisons++;
    }

    @Override
    public boolean isOutdated(String hash) {
        return hash.startsWith(OLD);
    }
}
