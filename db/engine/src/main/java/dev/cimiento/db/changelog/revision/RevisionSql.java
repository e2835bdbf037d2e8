package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.util.List;

/**
 * What a revision does to a database, as Liquibase reads it: its change sets with their statements.
 *
 * @param changeSets in the order in which they are applied
 */
public record RevisionSql(Revision revision, List<ChangeSetSql> changeSets) {

    public RevisionSql {
        changeSets = List.copyOf(changeSets);
    }

    /**
     * Of several statements without a transaction nobody could tell afterwards which were done.
     *
     * @throws DatabaseException when a change set has such
     */
    void requireFinishable() {
        for (ChangeSetSql changeSet : changeSets) {
            if (!changeSet.transactional() && changeSet.forward().size() > 1) {
                throw new DatabaseException("The change set " + changeSet.log().id() + " of " + revision.file()
                        + " runs without a transaction and has "
                        + changeSet.forward().size()
                        + " statements: cut short, it could not be finished. Give each statement a change set.");
            }
        }
    }

    /**
     * One change set.
     *
     * @param log what its row in the log table says
     * @param forward the statements that apply it, without a semicolon at their end
     * @param back the statements that take it back
     */
    public record ChangeSetSql(LogRow log, boolean transactional, List<String> forward, List<String> back) {}
}
