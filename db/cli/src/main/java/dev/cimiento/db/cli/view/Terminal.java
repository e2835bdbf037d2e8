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

/** The person before the screen, if there is one: a script is never asked. */
public interface Terminal {

    /** Whether somebody is there to answer. */
    boolean isThere();

    /** What was typed, up to the end of the line. */
    String readLine();

    /** Returns the typed line, which the screen does not show. */
    String readPassword();

    /** Asks a question that is answered by yes or no, which is the default. */
    default boolean confirm(PrintWriter out, String question) {
        out.print(question + " [y/N] ");
        out.flush();
        return Set.of("y", "yes").contains(readLine().strip().toLowerCase(Locale.ROOT));
    }

    static Terminal ofThisProcess() {
        return new Terminal() {
            @Override
            public boolean isThere() {
                Console console = System.console();
                if (console == null) {
                    return false;
                }
                try {
                    // From Java 22 on there is a console also where there is no terminal.
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
