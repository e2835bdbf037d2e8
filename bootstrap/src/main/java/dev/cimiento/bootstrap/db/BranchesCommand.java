package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.SettingsException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db branches}, which Alembic has: says what to use here. */
@Command(name = "branches", hidden = true, description = "Not needed here.")
final class BranchesCommand extends ProjectCommand {

    @Parameters(arity = "0..*", hidden = true)
    private List<String> anything = new ArrayList<>();

    @Override
    public Integer call() {
        throw new SettingsException(
                "There are no branches: revisions are a chain. Where two follow the same one, ./manage db heads shows both, and ./manage db rebase <revision> joins them.");
    }
}
