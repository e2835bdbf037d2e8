package dev.cimiento.bootstrap.importing;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.console.ErrorLine;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The result of one call of {@code ./manage import}, in the JVM of the test.
 *
 * @param said all that the command printed
 */
public record ImportRun(int exitCode, String said) {

    /** Runs a command on a database, as its owner. */
    public static ImportRun of(TestDatabase database, Function<ImportRunner, Object> command, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int exitCode;
        try (ShutdownHook shutdown = new ShutdownHook()) {
            Console console = new Console(out, shutdown);
            ImportRunner runner =
                    new ImportRunner(() -> Settings.of(RunningServer.databaseSettings(database)), console, shutdown);
            exitCode = new CommandLine(command.apply(runner))
                    .setExecutionExceptionHandler(new ErrorLine(console, shutdown))
                    .setOut(out)
                    .setErr(out)
                    .execute(arguments);
        }
        return new ImportRun(exitCode, said.toString());
    }
}
