package dev.cimiento.db.statistics;

import dev.cimiento.db.core.DatabaseException;
import org.jspecify.annotations.Nullable;

/** The statistics of statements cannot be read. The message says how to switch them on. */
public final class StatisticsUnavailable extends DatabaseException {

    /** The reasons. */
    public enum Reason {
        /** The extension is in neither the database nor the database {@code postgres}. */
        NOT_INSTALLED,
        /** The server has not loaded the library. */
        NOT_LOADED,
        /** The user may not read or reset the statistics. */
        NOT_PERMITTED
    }

    private final Reason reason;

    StatisticsUnavailable(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
