package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.script.ChangeSummary;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one change set does and undoes.
 *
 * @param statements as they are written
 * @param back as they are written
 * @param left what it does not reach, in either direction
 */
record PlannedChangeSets(List<String> statements, List<String> back, List<String> left) {

    NewChangeSet written() {
        return new NewChangeSet(ChangeSummary.of(statements), script(statements), script(back));
    }

    private static String script(List<String> statements) {
        return statements.stream().map(statement -> statement + ";").collect(Collectors.joining("\n"));
    }
}
