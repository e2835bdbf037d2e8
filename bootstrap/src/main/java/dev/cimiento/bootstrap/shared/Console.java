package dev.cimiento.bootstrap.shared;

import java.io.PrintWriter;

/** Where the program tells the person who started it what it is doing. */
public final class Console {

    private final PrintWriter out;

    private final Shutdown shutdown;

    public Console(PrintWriter out, Shutdown shutdown) {
        this.out = out;
        this.shutdown = shutdown;
    }

    /** One line, unless the program is about to end: then what it was doing is of no interest any more. */
    public void say(String line) {
        if (!shutdown.hasBegun()) {
            out.println(line);
            out.flush();
        }
    }
}
