package dev.cimiento.bootstrap.shared;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Where the program tells the person who started it what it is doing. */
public final class Console {

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
