package dev.cimiento.db.autogenerate.changeset;

import dev.cimiento.db.autogenerate.script.ChangeSummary;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of one change set that is to be written.
 *
 * @param comment a description in one line
 * @param statements the upgrade, formatted as in a file
 * @param rollback the rollback, formatted as in a file
 * @param remaining the differences that remain after the upgrade or after the rollback, and the required columns whose
 *     values are unknown
 * @param transactional false for a single statement that PostgreSQL does not allow in a transaction
 */
public record PlannedChangeSet(
        String comment, List<String> statements, List<String> rollback, List<String> remaining, boolean transactional) {

    public PlannedChangeSet {
        statements = List.copyOf(statements);
        rollback = List.copyOf(rollback);
        remaining = List.copyOf(remaining);
    }

    /** Creates a change set with a transaction, described by its statements. */
    public PlannedChangeSet(List<String> statements, List<String> rollback, List<String> remaining) {
        this(ChangeSummary.of(statements), statements, rollback, remaining, true);
    }

    public static PlannedChangeSet inTransaction(List<String> statements, List<String> rollback) {
        return new PlannedChangeSet(statements, rollback, List.of());
    }

    public static PlannedChangeSet withoutTransaction(String statement, String rollback) {
        return new PlannedChangeSet(
                ChangeSummary.of(List.of(statement)), List.of(statement), List.of(rollback), List.of(), false);
    }

    public NewChangeSet written() {
        return new NewChangeSet(comment, script(statements), script(rollback), transactional);
    }

    private static String script(List<String> statements) {
        return statements.stream().map(statement -> statement + ";").collect(Collectors.joining("\n"));
    }
}
