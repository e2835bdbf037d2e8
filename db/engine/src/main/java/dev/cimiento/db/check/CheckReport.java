package dev.cimiento.db.check;

import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.core.Difference;
import java.util.List;

/**
 * How a database, its history and its declared schema stand to each other.
 *
 * @param state where the database is in its history
 * @param otherHistories the tables in which other programs keep a history of a database that has none of this one
 * @param history where the history leads to something else than what is declared
 * @param unset the statements that would set as it is declared what the history leads to, but leaves set otherwise
 * @param drift where the database is not what its revisions made of it
 * @param spentRenames the lines {@code -- renamed from:} of the declared schema that have done their work
 */
public record CheckReport(
        DatabaseState state,
        List<String> otherHistories,
        List<Difference> history,
        List<String> unset,
        List<Difference> drift,
        List<String> spentRenames) {

    public CheckReport {
        otherHistories = List.copyOf(otherHistories);
        history = List.copyOf(history);
        unset = List.copyOf(unset);
        drift = List.copyOf(drift);
        spentRenames = List.copyOf(spentRenames);
    }

    /** Whether nothing is pending and all three are the same. */
    public boolean isClean() {
        return state.pending().isEmpty() && history.isEmpty() && unset.isEmpty() && drift.isEmpty();
    }

    /** Whether the drift is somebody's change: what another program made, or an upgrade left half done, is none. */
    boolean isMendable() {
        return !drift.isEmpty()
                && otherHistories.isEmpty()
                && state.halfApplied().isEmpty();
    }
}
