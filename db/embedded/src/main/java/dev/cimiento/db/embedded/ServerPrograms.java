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

/** The unpacked programs of the server. */
final class ServerPrograms {

    private static final String PREFIX = "programs-";

    private final Path directory;
    private final ServerAccount account;

    private ServerPrograms(Path directory, ServerAccount account) {
        this.directory = directory;
        this.account = account;
    }

    /** Returns the programs of a build. Unpacks them into a folder unless they are there already. */
    static ServerPrograms of(ServerBuild build, Path folder, ServerAccount account) throws IOException {
        Path directory = folder.resolve(PREFIX + build.fingerprint());
        if (!Files.isDirectory(directory)) {
            AtomicDirectory.make(directory, part -> {
                build.unpack(part);
                account.own(part);
            });
        }
        return new ServerPrograms(directory, account);
    }

    /** Removes the programs of other builds, which must not be running. */
    void removeOthers() throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(directory.resolveSibling("."))) {
            others = siblings.map(Path::normalize)
                    .filter(path -> path.getFileName().toString().startsWith(PREFIX) && !path.equals(directory))
                    .toList();
        }
        for (Path other : others) {
            AtomicDirectory.delete(other);
        }
    }

    /** Returns true if the server can load the library. Builds for some platforms can lack an extension. */
    boolean hasLibrary(String name) {
        try (Stream<Path> files = Files.walk(directory.resolve("lib"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(name + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        List<String> command = new ArrayList<>(
                List.of(directory.resolve("bin").resolve(program).toString()));
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
