package dev.cimiento.bootstrap.shared;

import java.io.PrintWriter;

/** Where the program tells the person who started it what it is doing. */
public final class Console {

    private final PrintWriter out;

    public Console(PrintWriter out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
