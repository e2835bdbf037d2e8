package dev.cimiento.bootstrap.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/** A bash session in a folder. Variables that one command sets are visible to the next. */
final class BashSession implements AutoCloseable {

    private static final String DONE = "-- done --";

    private final Process bash;
    private final Writer typed;
    private final BufferedReader printed;

    /**
     * Opens a session.
     *
     * @param environment the complete environment of the session
     * @param errors the file for the standard error
     */
    BashSession(Path folder, Map<String, String> environment, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        bash = builder.start();
        typed = bash.outputWriter(StandardCharsets.UTF_8);
        printed = bash.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns the output of a command, with its exit code on a line of its own if it is not 0. */
    String type(String command) throws IOException {
        return type(command, DONE);
    }

    /** Returns the output of a command up to and including a line, or until it ends. */
    String type(String command, String lastLine) throws IOException {
        // The command must not read the next commands as its input.
        typed.write("{\n" + command + "\n} </dev/null || echo exit code $?\necho; echo " + DONE + "\n");
        typed.flush();
        StringJoiner lines = new StringJoiner("\n");
        String line = next();
        while (!line.equals(DONE) && !line.equals(lastLine)) {
            lines.add(line);
            line = next();
        }
        return line.equals(DONE) ? lines.toString() : lines.add(line).toString();
    }

    private String next() throws IOException {
        return Objects.requireNonNullElse(printed.readLine(), DONE);
    }

    /** Stops all processes of the session and waits for their end. */
    @Override
    public void close() throws IOException {
        ProcessHandle[] running = bash.descendants().toArray(ProcessHandle[]::new);
        typed.close();
        bash.children().forEach(ProcessHandle::destroy);
        for (ProcessHandle process : running) {
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
        bash.onExit().join();
    }
}
