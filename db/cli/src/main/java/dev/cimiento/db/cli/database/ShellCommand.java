package dev.cimiento.db.cli.database;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db shell}. */
@Command(name = "shell", description = "psql on the database, where it is installed.")
public final class ShellCommand extends ProjectCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "ARGUMENT",
            description = "What psql is given, behind --: -- -c 'select 1'.")
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
            throw new DatabaseException("There is no psql on this machine: install PostgreSQL's client programs"
                    + " (Debian and Ubuntu: sudo apt-get install postgresql-client).");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return spec().exitCodeOnExecutionException();
        }
    }
}
