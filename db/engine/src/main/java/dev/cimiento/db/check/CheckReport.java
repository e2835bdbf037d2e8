package dev.cimiento.db.check;

import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.core.Difference;
import java.util.List;

/**
 * The result of comparing a database, its history and its declared schema.
 *
 * @param state the position of the database in its history
 * @param otherHistories the log tables of other migration tools, if the database has no revision of this history
 * @param history the objects in which the history differs from the declared schema
 * @param unset the statements that would give the objects of the history the declared settings
 * @param drift the objects in which the database differs from its applied revisions
 * @param obsoleteRenames the lines {@code -- renamed from:} of the declared schema that are no longer needed
 * @param uncompared properties of the declared schema that no comparison sees, such as owners
 */
public record CheckReport(
        DatabaseState state,
        List<String> otherHistories,
        List<Difference> history,
        List<String> unset,
        List<Difference> drift,
        List<String> obsoleteRenames,
        List<String> uncompared) {

    public CheckReport {
        otherHistories = List.copyOf(otherHistories);
        history = List.copyOf(history);
        unset = List.copyOf(unset);
        drift = List.copyOf(drift);
        obsoleteRenames = List.copyOf(obsoleteRenames);
        uncompared = List.copyOf(uncompared);
    }

    /** Returns true if no revision is pending and all three agree. */
    public boolean isClean() {
        return state.pending().isEmpty() && history.isEmpty() && unset.isEmpty() && drift.isEmpty();
    }

    /**
     * Returns true if there is drift that was made by hand, and not by another migration tool or a half-applied
     * revision.
     */
    boolean isFixable() {
        return !drift.isEmpty()
                && otherHistories.isEmpty()
                && state.halfApplied().isEmpty();
    }
}
