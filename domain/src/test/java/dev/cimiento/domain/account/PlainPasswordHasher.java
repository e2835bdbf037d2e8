package dev.cimiento.domain.account;

import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.time.Duration;

/** A fast hasher that only adds a prefix. Hashes with the prefix {@link #OLD} are outdated. */
public final class PlainPasswordHasher implements PasswordHasher {

    public static final String OLD = "old:";

    private static final String NEW = "new:";

    private int comparisons;
    private int hashed;
    private boolean busy;
    private Runnable meanwhile = () -> {};

    /** Returns the number of comparisons, including simulated ones. */
    public int comparisons() {
        return comparisons;
    }

    /** Returns the number of hashed passwords. */
    public int hashed() {
        return hashed;
    }

    /** Runs work of other clients during the next comparison. */
    public void whileComparing(Runnable others) {
        meanwhile = others;
    }

    /** Rejects further hashing, as if it would have to wait too long. */
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
    public synchronized void simulateMatch(String password) {
        comparisons++;
    }

    @Override
    public boolean isOutdated(String hash) {
        return hash.startsWith(OLD);
    }
}
