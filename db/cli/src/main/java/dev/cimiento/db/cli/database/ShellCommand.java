package dev.cimiento.db.cli.database;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db shell}. */
@Command(name = "shell", description = "Open psql on the database; psql must be installed.")
public final class ShellCommand extends ProjectCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "ARGUMENT",
            description = "Pass these arguments to psql, after --, such as: -- -c 'select 1' (default: none).")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> command = new ArrayList<>(List.of("psql"));
        command.addAll(arguments);
        ProcessBuilder psql = new ProcessBuilder(command).inheritIO();
        psql.environment().putAll(context().url(spec()).libpqEnvironment());
        try {
            return psql.start().waitFor();
        } catch (IOException notInstalled) {
            throw new DatabaseException("psql is not installed. Install PostgreSQL's client programs"
                    + " (Debian and Ubuntu: sudo apt-get install postgresql-client).");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return spec().exitCodeOnExecutionException();
        }
    }
}
