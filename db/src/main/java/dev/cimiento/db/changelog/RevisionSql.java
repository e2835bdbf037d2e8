package dev.cimiento.db.changelog;

import java.util.List;

/**
 * What a revision does to a database, as Liquibase reads it: its change sets with their statements.
 *
 * @param changeSets in the order in which they are applied
 */
record RevisionSql(Revision revision, List<ChangeSetSql> changeSets) {

    RevisionSql {
        changeSets = List.copyOf(changeSets);
    }

    /**
     * One change set.
     *
     * @param log what its row in the log table says
     * @param forward the statements that apply it, without a semicolon at their end
     * @param back the statements that take it back
     */
    record ChangeSetSql(LogRow log, boolean transactional, List<String> forward, List<String> back) {}
}
