package dev.cimiento.db.changelog.lock;

import dev.cimiento.db.core.DatabaseException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Repeats a change set that did not get a lock within its {@code lock_timeout}. While a statement waits for a strong
 * lock, later statements on the table wait behind it. So it waits for a short time only, and is run again after a pause
 * in which the others continue.
 *
 * <pre>{@code
 * new Migrations(dataSource, changelog)
 *         .retrying(LockRetries.DEFAULT.reporting(retry -> log.info("{}", retry)))
 *         .upgrade(step -> {});
 * }</pre>
 *
 * @param attempts the largest number of attempts for a change set
 * @param firstPause the pause after the first attempt; each further one is twice as long, up to a limit
 * @param onRetry called before each pause
 */
public record LockRetries(int attempts, Duration firstPause, Consumer<LockRetry> onRetry) {

    /** Ten attempts within about three minutes, without reports. */
    public static final LockRetries DEFAULT = new LockRetries(10, Duration.ofSeconds(1), retry -> {});

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Lock not available, and deadlock detected. After both, the transaction is rolled back as a whole. */
    private static final Set<String> LOCK_REFUSED = Set.of("55P03", "40P01");

    /**
     * An attempt that will be repeated.
     *
     * @param attempt the number of the failed attempt, from 1
     * @param attempts the largest number of attempts
     * @param failure the error of the attempt
     */
    public record LockRetry(int attempt, int attempts, Duration pause, DatabaseException failure) {

        @Override
        public String toString() {
            return failure.getMessage() + " Attempt " + attempt + " of " + attempts + "; the next one begins in "
                    + Math.max(1, pause.toSeconds()) + " s.";
        }
    }

    public LockRetries reporting(Consumer<LockRetry> listener) {
        return new LockRetries(attempts, firstPause, listener);
    }

    /**
     * Waits before the next attempt.
     *
     * @param attempt the number of the failed attempt, from 1
     * @throws DatabaseException the failure, if no lock was refused or if it was the last attempt
     */
    public void pauseAfter(int attempt, DatabaseException failure) {
        if (!isLockRefused(failure)) {
            throw failure;
        }
        if (attempt >= attempts) {
            throw new DatabaseException(
                    failure.getMessage() + " This was attempt " + attempt
                            + ", the last one. End the transaction that holds the lock, then run the command again.",
                    failure);
        }
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, Short.SIZE));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        onRetry.accept(new LockRetry(attempt, attempts, pause, failure));
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private static boolean isLockRefused(DatabaseException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error && LOCK_REFUSED.contains(String.valueOf(error.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
