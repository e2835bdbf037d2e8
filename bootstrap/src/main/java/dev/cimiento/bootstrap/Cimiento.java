package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.catalog.ImportCommand;
import dev.cimiento.bootstrap.db.ServerHost;
import dev.cimiento.bootstrap.importing.ImportRunner;
import dev.cimiento.bootstrap.order.ImportOrdersCommand;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.console.ErrorLine;
import dev.cimiento.bootstrap.shared.console.LoggedExecution;
import dev.cimiento.bootstrap.shared.console.Version;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.telemetry.TelemetryCommands;
import dev.cimiento.db.cli.DbCommand;
import dev.cimiento.db.cli.console.CommandHelp;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.console.UsageLine;
import dev.cimiento.db.core.DatabaseException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point: {@code ./manage} with a command. */
@Command(
        name = "manage",
        description = "A foundation for PostgreSQL backends in Java.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Cimiento {

    public static void main(String[] arguments) {
        int exitCode = CommandLine.ExitCode.SOFTWARE;
        try (ShutdownHook shutdown = new ShutdownHook()) {
            exitCode = commandLine(shutdown, List.of(arguments)).execute(arguments);
        } catch (DatabaseException notClosed) {
            System.err.println("error: " + notClosed.getMessage());
        }
        System.exit(exitCode);
    }

    /** Returns the command line for these arguments, with only those commands that they can name. */
    static CommandLine commandLine(ShutdownHook shutdown, List<String> arguments) {
        Console console = new Console(new PrintWriter(System.out), shutdown);
        CommandLine line = new CommandLine(new Cimiento());
        ImportRunner imports = new ImportRunner(Settings::load, console, shutdown);
        DbCommand db = new DbCommand(new ServerHost(shutdown), shutdown);
        if (arguments.indexOf("db") == 0) {
            line.addSubcommand(db.commandLine(arguments.subList(1, arguments.size())));
        } else {
            line.addSubcommand(new ServeCommand(console, shutdown))
                    .addSubcommand(
                            new CommandLine(new ImportCommand(imports)).addSubcommand(new ImportOrdersCommand(imports)))
                    .addSubcommand(db.commandLine())
                    .addSubcommand(new TrainCommand(shutdown))
                    .addSubcommand(new HelpCommand());
        }
        TelemetryCommands.addTo(line, imports);
        return line.setExecutionStrategy(new LoggedExecution(console))
                .setHelpFactory(CommandHelp::new)
                .setParameterExceptionHandler(new UsageLine("./"))
                .setExecutionExceptionHandler(new ErrorLine(console, shutdown));
    }
}
