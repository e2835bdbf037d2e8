package dev.cimiento.bootstrap.shared.database;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Waits for a database that is not available yet, because it starts at the same time or sleeps. */
public final class DatabaseWait {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration STEP = Duration.ofMillis(50);

    /** Connection poolers report this SQL state for a session that begins with settings. */
    private static final String PROTOCOL_VIOLATION = "08P01";

    private final Console console;
    private final ShutdownHook shutdown;
    private final Duration patience;

    /** @param patience zero to try only once */
    DatabaseWait(Console console, ShutdownHook shutdown, Duration patience) {
        this.console = console;
        this.shutdown = shutdown;
        this.patience = patience;
    }

    /** @throws SettingsException if the database is not available in time, or rejects the connection */
    void awaitConnection(DatabaseUrl url) {
        Instant end = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                url.dataSource().getConnection().close();
                return;
            } catch (SQLException failure) {
                Duration left = Duration.between(Instant.now(), end);
                if (!isUnavailable(failure) || left.isNegative() || left.isZero() || shutdown.hasBegun()) {
                    throw new SettingsException("The database cannot be reached: " + reason(failure));
                }
                console.say("Waiting for the database, up to " + (left.toSeconds() + 1) + " s more: "
                        + failure.getMessage());
                pause(pause.compareTo(left) < 0 ? pause : left);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /**
     * Returns true if a later attempt can succeed: the database is unreachable, starts, stops or has no free
     * connection.
     */
    static boolean isUnavailable(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return !isRejection(failure) && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }

    private static boolean isRejection(SQLException failure) {
        return PROTOCOL_VIOLATION.equals(failure.getSQLState()) || DatabaseException.isRejection(failure);
    }

    private static String reason(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure.getCause() instanceof UnknownHostException unknown) {
            return "the host " + unknown.getMessage() + " is unknown.";
        }
        return isRejection(failure) && message.contains("startup parameter")
                ? message + ". If this is a connection pooler, set DB_STATEMENT_TIMEOUT, DB_LOCK_TIMEOUT and"
                        + " DB_IDLE_IN_TRANSACTION_TIMEOUT to 0, and set these limits for the role."
                : message;
    }

    /** Pauses; returns early if the program shuts down. */
    private void pause(Duration pause) {
        Instant end = Instant.now().plus(pause);
        while (Instant.now().isBefore(end) && !shutdown.hasBegun()) {
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
