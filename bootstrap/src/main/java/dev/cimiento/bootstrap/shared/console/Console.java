package dev.cimiento.bootstrap.shared.console;

import dev.cimiento.db.cli.console.ShutdownHook;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Prints messages for the person who started the program. */
public final class Console {

    /** ECMA-48: moves to the start of the line and erases it. */
    private static final String CLEARED_LINE = "\r\u001B[2K";

    private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();

    private final PrintWriter out;

    private final ShutdownHook shutdown;

    private volatile boolean writesToLog;

    public Console(PrintWriter out, ShutdownHook shutdown) {
        this.out = out;
        this.shutdown = shutdown;
    }

    /** Writes all later messages to the log, so that the whole output has the format of the log. */
    void writeToLog() {
        writesToLog = true;
    }

    /** Prints a line, unless the program is shutting down. */
    public void say(String line) {
        if (shutdown.hasBegun()) {
            return;
        }
        if (writesToLog) {
            log().info(line);
        } else {
            out.println(line);
            out.flush();
        }
    }

    /** Prints a line that must not get into the log, such as a password. */
    public void show(String line) {
        if (!shutdown.hasBegun()) {
            out.println(line);
            out.flush();
        }
    }

    /**
     * Shows the progress of long work on a terminal, in place of the previous status. An empty text erases it. Prints
     * nothing without a terminal.
     */
    public void status(String text) {
        if (terminal && !writesToLog && !shutdown.hasBegun()) {
            System.err.print(CLEARED_LINE + text);
            System.err.flush();
        }
    }

    /** Prints the error of a command. */
    void error(CommandLine command, String line) {
        if (writesToLog) {
            log().error(line);
        } else {
            command.getErr().println(command.getColorScheme().errorText("error: " + line));
        }
    }

    /** Prints an unexpected exception with its stack trace. */
    void error(CommandLine command, Exception defect) {
        if (writesToLog) {
            log().error("{} failed", command.getCommandName(), defect);
        } else {
            defect.printStackTrace(command.getErr());
        }
    }

    /** Creates the logger late: the first logger fixes the format of the log, which depends on the settings. */
    private static Logger log() {
        return LoggerFactory.getLogger(Console.class);
    }
}
