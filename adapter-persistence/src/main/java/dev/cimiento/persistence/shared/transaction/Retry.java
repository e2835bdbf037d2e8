package dev.cimiento.persistence.shared.transaction;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a whole transaction again that the server gave up for the sake of another: the loser of a deadlock or of a
 * serialization conflict has changed nothing, and would most likely win the next time (PostgreSQL manual, 13.5).
 */
final class Retry {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);

    /** serialization failure, deadlock */
    private static final Set<String> LOST = Set.of("40001", "40P01");

    /**
     * Where the server finds that a migration has changed what a prepared statement returns; the state that it gives
     * for that, feature not supported, is also that of others.
     */
    private static final Set<String> STALE_PLAN = Set.of("RevalidateCachedQuery", "RevalidateCachedPlan");

    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private static final LongAdder RETRIES = new LongAdder();

    private Retry() {}

    /** Returns how often a transaction was run again since the program started. */
    static long count() {
        return RETRIES.sum();
    }

    /**
     * @param transaction all of a transaction, from its beginning to its end; inside of another one it is run once,
     *     since only the outer one can be run again as a whole
     */
    static <R> R whole(Supplier<R> transaction) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? transaction.get()
                : upToTheLastAttempt(transaction);
    }

    private static <R> R upToTheLastAttempt(Supplier<R> transaction) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                String state = lost(failure).orElseThrow(() -> failure);
                RETRIES.increment();
                log.info("A transaction is run again, since the server gave it up ({})", state);
                pause(attempt);
            }
        }
        return transaction.get();
    }

    private static Optional<String> lost(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Retry::isLost)
                .map(SQLException::getSQLState)
                .findFirst();
    }

    private static boolean isLost(SQLException error) {
        return LOST.contains(String.valueOf(error.getSQLState()))
                || error instanceof PSQLException refused && hasStalePlan(refused.getServerErrorMessage());
    }

    private static boolean hasStalePlan(@Nullable ServerErrorMessage message) {
        return message != null && STALE_PLAN.contains(String.valueOf(message.getRoutine()));
    }

    /** Of a random length, so that those who met do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) FIRST_PAUSE_MILLIS << attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
