package dev.cimiento.bootstrap.account.security;

import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Argon2id (RFC 9106) with the minimum of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. The
 * number of concurrent hashes is limited ({@link ConcurrentHashLimit}), so that sign-ins exhaust neither the heap nor the
 * cores.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** A hash that no password matches, as expensive to check as a real one. */
    private static final String UNMATCHED_HASH = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$"
            + "A".repeat(22) + "$" + "A".repeat(43);

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore free;
    private final Duration queueTimeout;

    /** @param queueTimeout the maximum time that a request waits for a free slot */
    public Argon2PasswordHasher(int atOnce, Duration queueTimeout) {
        this.free = new Semaphore(atOnce, true);
        this.queueTimeout = queueTimeout;
    }

    @Override
    public String hash(String password) {
        return withSlot(() -> String.valueOf(argon2.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return withSlot(() -> argon2.matches(password, hash));
    }

    @Override
    public void simulateMatch(String password) {
        matches(password, UNMATCHED_HASH);
    }

    @Override
    public boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <R> R withSlot(Supplier<R> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A password must not be hashed inside a transaction, which holds a connection.");
        }
        if (!hasAcquiredSlot()) {
            throw new TooManyRequests(queueTimeout);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean hasAcquiredSlot() {
        try {
            return free.tryAcquire(queueTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
