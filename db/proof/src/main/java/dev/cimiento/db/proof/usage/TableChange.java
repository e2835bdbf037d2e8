package dev.cimiento.db.proof.usage;

import dev.cimiento.db.analysis.tree.AnalyzedQuery.Command;
import java.util.Optional;
import java.util.Set;

/**
 * A change of rows.
 *
 * @param table the {@code oid} of the table
 * @param command insert, update or delete
 * @param columns the numbers of the columns that get values; empty if they are unknown
 */
record TableChange(long table, Command command, Optional<Set<Integer>> columns) {

    static TableChange ofAllColumns(long table, Command command) {
        return new TableChange(table, command, Optional.empty());
    }

    /** Returns true if it is an update that can set one of these columns. */
    boolean updates(Set<Integer> others) {
        return command == Command.UPDATE
                && columns.map(known -> known.stream().anyMatch(others::contains))
                        .orElse(true);
    }
}
