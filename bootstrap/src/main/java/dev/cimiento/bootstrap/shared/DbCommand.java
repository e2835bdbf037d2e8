package dev.cimiento.bootstrap.shared;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db}: the life of the schema. */
@Command(
        name = "db",
        description = "The database: its schema and its history.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class DbCommand {

    private final Console console;
    private final Shutdown shutdown;

    public DbCommand(Console console, Shutdown shutdown) {
        this.console = console;
        this.shutdown = shutdown;
    }

    @Command(name = "upgrade", description = "Apply the revisions that are pending.", mixinStandardHelpOptions = true)
    int upgrade(
            @Parameters(
                            paramLabel = "REVISION",
                            defaultValue = "head",
                            description = "How far: head, which is all of them.")
                    String revision) {
        if (!revision.equals("head")) {
            throw new SettingsException("There is no revision " + revision + " to upgrade to; use head.");
        }
        Database.open(Settings.load(), console, shutdown).migrate();
        return 0;
    }
}
