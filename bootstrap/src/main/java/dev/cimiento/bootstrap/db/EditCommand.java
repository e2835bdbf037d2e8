package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.SettingsException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db edit}, which Alembic has: says what to use here. */
@Command(name = "edit", hidden = true, description = "Not needed here.")
final class EditCommand extends ProjectCommand {

    @Parameters(arity = "0..*", hidden = true)
    private List<String> anything = new ArrayList<>();

    @Override
    public Integer call() {
        throw new SettingsException(
                "A revision is a file of plain SQL: ./manage db show <revision> tells which; open that in your editor. One that is applied is not edited: write a new one with ./manage db revision.");
    }
}
