package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.SettingsException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db merge}, which Alembic has: says what to use here. */
@Command(name = "merge", hidden = true, description = "Not needed here.")
final class MergeCommand extends ProjectCommand {

    @Parameters(arity = "0..*", hidden = true)
    private List<String> anything = new ArrayList<>();

    @Override
    public Integer call() {
        throw new SettingsException(
                "There is nothing to merge: a revision follows exactly one other. When two follow the same one, put one behind the other: ./manage db rebase <revision>");
    }
}
