package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.script.ChangeSummary;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of one change set that is to be written.
 *
 * @param statements the upgrade, formatted as in a file
 * @param rollback the rollback, formatted as in a file
 * @param remaining the differences that remain after the upgrade or after the rollback, and the required columns whose
 *     values are unknown
 */
record PlannedChangeSet(List<String> statements, List<String> rollback, List<String> remaining) {

    NewChangeSet written() {
        return new NewChangeSet(ChangeSummary.of(statements), script(statements), script(rollback));
    }

    private static String script(List<String> statements) {
        return statements.stream().map(statement -> statement + ";").collect(Collectors.joining("\n"));
    }
}
