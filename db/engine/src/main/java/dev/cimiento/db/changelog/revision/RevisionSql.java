package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.util.List;

/**
 * The change sets of a revision with their statements, as Liquibase reads them.
 *
 * @param changeSets in the order in which they are applied
 */
public record RevisionSql(Revision revision, List<ChangeSetSql> changeSets) {

    public RevisionSql {
        changeSets = List.copyOf(changeSets);
    }

    /**
     * Checks that each change set can be completed after an interruption. If several statements run without a
     * transaction, the database cannot tell which of them were done.
     *
     * @throws DatabaseException if a change set without a transaction has several statements
     */
    void requireResumable() {
        for (ChangeSetSql changeSet : changeSets) {
            if (!changeSet.transactional() && changeSet.forward().size() > 1) {
                throw new DatabaseException("The change set " + changeSet.log().id() + " of " + revision.file()
                        + " runs without a transaction and has "
                        + changeSet.forward().size()
                        + " statements: after an interruption it could not be completed. Give each statement its own"
                        + " change set.");
            }
        }
    }

    /**
     * A change set.
     *
     * @param log its row in the log table
     * @param preconditions the queries that must return 0 before the upgrade
     * @param forward the statements of the upgrade, without a semicolon at their end
     * @param rollback the statements of the rollback
     */
    public record ChangeSetSql(
            LogRow log,
            boolean transactional,
            List<String> preconditions,
            List<String> forward,
            List<String> rollback) {}
}
