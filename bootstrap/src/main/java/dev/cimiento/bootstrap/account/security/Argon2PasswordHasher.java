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
 * Argon2id (RFC 9106) with what OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, two passes, one lane. The
 * number of hashes at once is limited ({@link HashesAtOnce}), so that sign-ins use up neither the heap nor all cores.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** Of no password, with the effort of today. */
    private static final String NOBODYS_HASH = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$"
            + "A".repeat(22) + "$" + "A".repeat(43);

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore free;
    private final Duration patience;

    /** @param patience how long a request waits for its turn */
    public Argon2PasswordHasher(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public String hash(String password) {
        return inTurn(() -> String.valueOf(argon2.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    @Override
    public void matchesNothing(String password) {
        matches(password, NOBODYS_HASH);
    }

    @Override
    public boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <R> R inTurn(Supplier<R> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A password is not hashed while a connection is held.");
        }
        if (!isMyTurn()) {
            throw new TooManyRequests(patience);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
