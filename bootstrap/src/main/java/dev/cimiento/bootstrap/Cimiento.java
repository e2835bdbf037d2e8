package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.catalog.ImportCommand;
import dev.cimiento.bootstrap.shared.Console;
import dev.cimiento.bootstrap.shared.DbCommand;
import dev.cimiento.bootstrap.shared.ErrorLine;
import dev.cimiento.bootstrap.shared.Version;
import java.io.PrintWriter;
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
        System.exit(commandLine().execute(arguments));
    }

    private static CommandLine commandLine() {
        Console console = new Console(new PrintWriter(System.out));
        return new CommandLine(new Cimiento())
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new DbCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setExecutionExceptionHandler(new ErrorLine());
    }
}
