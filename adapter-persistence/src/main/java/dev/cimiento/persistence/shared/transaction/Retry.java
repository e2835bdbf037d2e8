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
 * Runs a transaction again that the server aborted in favour of another. The loser of a deadlock or of a serialization
 * conflict has changed nothing, and most likely succeeds the next time (PostgreSQL manual, 13.5).
 */
final class Retry {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);

    /** SQL states: serialization failure, deadlock. */
    private static final Set<String> ABORTED = Set.of("40001", "40P01");

    /**
     * The server routines that find that a migration has changed the result of a prepared statement. Their SQL state,
     * feature not supported, is used for other errors as well.
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
     * Runs a whole transaction, at most {@value #ATTEMPTS} times. Inside another transaction it runs once, since only
     * the outer transaction can be run again as a whole.
     */
    static <R> R whole(Supplier<R> transaction) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? transaction.get()
                : withAttempts(transaction);
    }

    private static <R> R withAttempts(Supplier<R> transaction) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                String state = abortState(failure).orElseThrow(() -> failure);
                RETRIES.increment();
                log.info("The server aborted a transaction ({}); it is run again", state);
                pause(attempt);
            }
        }
        return transaction.get();
    }

    private static Optional<String> abortState(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Retry::isAborted)
                .map(SQLException::getSQLState)
                .findFirst();
    }

    private static boolean isAborted(SQLException error) {
        return ABORTED.contains(String.valueOf(error.getSQLState()))
                || error instanceof PSQLException refused && hasStalePlan(refused.getServerErrorMessage());
    }

    private static boolean hasStalePlan(@Nullable ServerErrorMessage message) {
        return message != null && STALE_PLAN.contains(String.valueOf(message.getRoutine()));
    }

    /** Waits for a random time, so that two transactions that conflicted do not conflict again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) FIRST_PAUSE_MILLIS << attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
