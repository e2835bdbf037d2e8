package dev.cimiento.bootstrap.shared.console;

import dev.cimiento.db.cli.console.Shutdown;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Where the program tells the person who started it what it is doing. */
public final class Console {

    /** ECMA-48: to the start of the line, and erase it. */
    private static final String CLEARED_LINE = "\r\u001B[2K";

    private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();

    private final PrintWriter out;

    private final Shutdown shutdown;

    private volatile boolean logged;

    public Console(PrintWriter out, Shutdown shutdown) {
        this.out = out;
        this.shutdown = shutdown;
    }

    /** From now on what it says are events of the log, so that whoever reads the two together finds one form only. */
    void toLog() {
        logged = true;
    }

    /** One line, unless the program is about to end: then what it was doing is of no interest any more. */
    public void say(String line) {
        if (shutdown.hasBegun()) {
            return;
        }
        if (logged) {
            log().info(line);
        } else {
            out.println(line);
            out.flush();
        }
    }

    /** One line for the eyes of the person who started it alone: never an event of the log. */
    public void show(String line) {
        if (!shutdown.hasBegun()) {
            out.println(line);
            out.flush();
        }
    }

    /**
     * Shows on a terminal where long work stands, in place of what was shown before; nothing, at its end, wipes it.
     * Elsewhere nobody looks.
     */
    public void status(String text) {
        if (terminal && !logged && !shutdown.hasBegun()) {
            System.err.print(CLEARED_LINE + text);
            System.err.flush();
        }
    }

    /** Tells what a command failed of. */
    void complain(CommandLine command, String line) {
        if (logged) {
            log().error(line);
        } else {
            command.getErr().println(command.getColorScheme().errorText("error: " + line));
        }
    }

    /** Tells of a defect, with its trace. */
    void complain(CommandLine command, Exception defect) {
        if (logged) {
            log().error("{} failed", command.getCommandName(), defect);
        } else {
            defect.printStackTrace(command.getErr());
        }
    }

    /** The first logger decides how the log is written: not before the settings are known. */
    private static Logger log() {
        return LoggerFactory.getLogger(Console.class);
    }
}
