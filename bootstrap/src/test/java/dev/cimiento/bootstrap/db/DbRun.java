package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.console.ErrorLine;
import dev.cimiento.db.cli.DbCommand;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.console.UsageLine;
import dev.cimiento.db.cli.view.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The result of one call of {@code ./manage db}. */
record DbRun(int exitCode, String out, String err) {

    /** Runs a command without a terminal. */
    static DbRun of(String... arguments) {
        return run(new Answer(""), arguments);
    }

    /** Runs a command on a terminal where the user types an answer. */
    static DbRun answering(String answer, String... arguments) {
        return run(new Answer(answer), arguments);
    }

    private static DbRun run(Answer terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode;
        try (ShutdownHook shutdown = new ShutdownHook()) {
            Console console = new Console(new PrintWriter(out), shutdown);
            exitCode = new DbCommand(new ServerHost(shutdown), shutdown, terminal)
                    .commandLine(List.of(arguments))
                    .setParameterExceptionHandler(new UsageLine("./"))
                    .setExecutionExceptionHandler(new ErrorLine(console, shutdown))
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
        }
        return new DbRun(exitCode, out.toString(), err.toString());
    }

    /** The text that the user types; empty without a terminal. */
    private record Answer(String text) implements Terminal {

        @Override
        public boolean isInteractive() {
            return !text.isEmpty();
        }

        @Override
        public String readLine() {
            return text;
        }

        @Override
        public String readPassword() {
            return text;
        }
    }
}
