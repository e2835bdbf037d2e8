package dev.cimiento.db.cli.view;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The terminal of the user. In a script there is none, and no question is asked. */
public interface Terminal {

    /** Returns true if a user can answer questions. */
    boolean isInteractive();

    /** Reads a line, without the line break; empty at the end of the input. */
    String readLine();

    /** Reads a line without showing it on the screen. */
    String readPassword();

    /** Asks a yes-or-no question; the default is no. */
    default boolean confirm(PrintWriter out, String question) {
        out.print(question + " [y/N] ");
        out.flush();
        return Set.of("y", "yes").contains(readLine().strip().toLowerCase(Locale.ROOT));
    }

    static Terminal ofThisProcess() {
        return new Terminal() {
            @Override
            public boolean isInteractive() {
                Console console = System.console();
                if (console == null) {
                    return false;
                }
                try {
                    // Since Java 22, System.console() also returns a console without a terminal.
                    return (boolean) Console.class.getMethod("isTerminal").invoke(console);
                } catch (ReflectiveOperationException olderJava) {
                    return true;
                }
            }

            @Override
            public String readLine() {
                try {
                    String line =
                            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
                    return line == null ? "" : line;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public String readPassword() {
                char[] typed = Objects.requireNonNull(System.console()).readPassword();
                return typed == null ? "" : new String(typed);
            }
        };
    }
}
