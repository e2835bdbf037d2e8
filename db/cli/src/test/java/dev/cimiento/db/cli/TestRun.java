package dev.cimiento.db.cli;

import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.context.CommandHost;
import dev.cimiento.db.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** The result of a command below {@code db}. */
public record TestRun(int exitCode, String out, String err) {

    /** Runs a command on a database. */
    public static TestRun of(CommandHost host, TestDatabase database, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            int exitCode = new DbCommand(host, shutdown)
                    .commandLine(List.of(options))
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(Stream.concat(Stream.of(options), Stream.of("--url", TestDatabase.address(database.url())))
                            .toArray(String[]::new));
            return new TestRun(exitCode, out.toString(), err.toString());
        }
    }
}
