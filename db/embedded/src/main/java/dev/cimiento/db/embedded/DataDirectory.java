package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The data directory of the server, created once, and the file with the password of its superuser. */
final class DataDirectory {

    static final String SUPERUSER = "postgres";

    private static final int FIRST_WITH_BUILTIN_LOCALES = 17;

    private final Path path;
    private final Path password;
    private final boolean inMemory;

    private DataDirectory(Path path, Path password, boolean inMemory) {
        this.path = path;
        this.password = password;
        this.inMemory = inMemory;
    }

    static DataDirectory of(Path folder, ServerSettings settings) throws IOException {
        Optional<Path> memory = settings.inMemory() ? MemoryFolder.of(folder) : Optional.empty();
        return memory.map(data -> new DataDirectory(data, data.resolveSibling(data.getFileName() + ".password"), true))
                .orElseGet(() -> new DataDirectory(folder.resolve("data"), folder.resolve("password"), false));
    }

    /** Deletes the data if it is in memory, after the server has stopped. */
    void release() throws IOException {
        if (inMemory) {
            delete();
        }
    }

    /** Deletes the data and its password. No server may be running on it. */
    void delete() throws IOException {
        AtomicDirectory.delete(path);
        Files.deleteIfExists(password);
    }

    /** Returns true if the data exists and another major version wrote it. */
    boolean isOfOtherVersion(ServerPrograms programs) throws IOException {
        return Files.exists(path) && !version().equals(programs.majorVersion());
    }

    private String version() throws IOException {
        return Files.readString(path.resolve("PG_VERSION")).strip();
    }

    Path path() {
        return path;
    }

    String password() throws IOException {
        return Files.readString(password);
    }

    /**
     * Creates the data directory unless it exists.
     *
     * @throws DatabaseException if it exists but is of another major version, or if its password is missing
     */
    void prepare(ServerPrograms programs, ServerAccount account, boolean durable) throws IOException {
        String version = programs.majorVersion();
        if (!Files.exists(path)) {
            initialize(programs, account, version, durable);
        }
        String found = version();
        if (!found.equals(version)) {
            throw new DatabaseException(
                    ("The data in %1$s is of PostgreSQL %2$s, and this program runs PostgreSQL %3$s. Start the version of"
                                    + " this program that wrote it, save the data with pg_dump %2$s, and load it into a new home"
                                    + " (CIMIENTO_HOME); or run PostgreSQL %2$s, by naming its programs (EMBEDDED_POSTGRESQL) or by"
                                    + " building this program with -Dembedded-postgresql.version=%2$s.….")
                            .formatted(path, found, version));
        }
        if (!Files.exists(password)) {
            throw new DatabaseException("The password file " + password + " is missing: restore it, or remove " + path
                    + " to start with an empty server.");
        }
    }

    private void initialize(ServerPrograms programs, ServerAccount account, String version, boolean durable)
            throws IOException {
        writePassword(account);
        AtomicDirectory.make(path, part -> {
            account.own(part);
            programs.run("initdb", options(part, version, durable).toArray(String[]::new));
        });
    }

    private List<String> options(Path directory, String version, boolean durable) {
        List<String> options = new ArrayList<>(List.of(
                "--pgdata=" + directory,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions"));
        if (Integer.parseInt(version) >= FIRST_WITH_BUILTIN_LOCALES) {
            // The order is the same on every system, as with C, and upper and lower case work in all languages.
            options.add("--locale-provider=builtin");
            options.add("--builtin-locale=C.UTF-8");
        }
        if (!durable) {
            options.add("--no-sync");
        }
        return options;
    }

    /** A password file without a data directory is left from an interrupted {@code initdb}, and is replaced. */
    private void writePassword(ServerAccount account) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path part = password.resolveSibling(password.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFiles.createFile(part);
        Files.writeString(part, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        account.own(part);
        AtomicDirectory.sync(part);
        Files.move(part, password, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
