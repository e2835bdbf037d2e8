package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the server. */
final class ServerPrograms {

    /** The beginning of the name of a folder with unpacked programs, beside the data. */
    static final String UNPACKED = "programs-";

    private final Path directory;
    private final ServerAccount account;

    /** @param directory the folder of the programs; the libraries are in {@code lib} next to it */
    ServerPrograms(Path directory, ServerAccount account) {
        this.directory = directory;
        this.account = account;
    }

    /**
     * Removes the programs of other builds from the folder of the server, if these programs were unpacked into it. They
     * must not be running.
     */
    void removeOthers(Path folder) throws IOException {
        if (!directory.startsWith(folder)) {
            return;
        }
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(path -> path.getFileName().toString().startsWith(UNPACKED))
                    .filter(path -> !directory.startsWith(path))
                    .toList();
        }
        for (Path other : others) {
            AtomicDirectory.delete(other);
        }
    }

    /** Returns true if the server can load the library. A build can lack an extension. */
    boolean hasLibrary(String name) {
        return Stream.of("../lib", "../lib/postgresql")
                .map(directory::resolve)
                .flatMap(libraries -> Stream.of(".so", ".dylib", ".dll").map(type -> libraries.resolve(name + type)))
                .anyMatch(Files::exists);
    }

    /** Returns the major version, such as {@code 18}. */
    String majorVersion() {
        return run("postgres", "--version").replaceFirst("(?s)\\D*(\\d+).*", "$1");
    }

    /**
     * Runs a program and waits for its end.
     *
     * @return its output
     * @throws DatabaseException if it fails; the message contains its output
     */
    String run(String program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(directory.resolve(program).toString()));
        command.addAll(List.of(arguments));
        try {
            // To a file: on some systems the server inherits a pipe, which would stay open until the server ends.
            Path output = Files.createTempFile("postgresql-", ".out");
            try {
                Process process = new ProcessBuilder(account.command(command))
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(output.toFile()))
                        .start();
                int status = process.waitFor();
                String text = Files.readString(output).strip();
                if (status != 0) {
                    throw new DatabaseException("PostgreSQL's " + program + " failed: " + text);
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while PostgreSQL's " + program + " was running.", e);
        }
    }
}
