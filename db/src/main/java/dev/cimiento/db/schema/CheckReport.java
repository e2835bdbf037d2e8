package dev.cimiento.db.schema;

import dev.cimiento.db.changelog.DatabaseState;
import java.util.List;

/**
 * How a database, its history and its declared schema stand to each other.
 *
 * @param state where the database is in its history
 * @param history where the history leads to something else than what is declared
 * @param drift where the database is not what its revisions made of it
 */
public record CheckReport(DatabaseState state, List<Difference> history, List<Difference> drift) {

    public CheckReport {
        history = List.copyOf(history);
        drift = List.copyOf(drift);
    }

    /** Whether nothing is pending and all three are the same. */
    public boolean isClean() {
        return state.pending().isEmpty() && history.isEmpty() && drift.isEmpty();
    }
}
