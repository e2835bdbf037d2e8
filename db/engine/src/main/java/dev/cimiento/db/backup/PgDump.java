package dev.cimiento.db.backup;

import dev.cimiento.db.backup.file.PartialFile;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saves a whole database as an SQL script by PostgreSQL's program {@code pg_dump}. The script is run with {@code psql}.
 *
 * @param program {@code pg_dump}, or the path to it
 */
public record PgDump(String program) {

    /** The suffix of the scripts. */
    public static final String SUFFIX = ".sql";

    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** The end of a program, with what it printed in one line. */
    private record Outcome(int exitCode, String output) {}

    /**
     * Writes the script. It gets its name only when it is complete and on the disk.
     *
     * @throws DatabaseException if {@code pg_dump} is not installed, is older than the server, or fails
     */
    public void save(DatabaseUrl url, Path file) {
        requireNotOlder(url);
        try (PartialFile partial = PartialFile.create(file)) {
            Outcome outcome = run(url, "--file=" + partial.temporary());
            if (outcome.exitCode() != 0) {
                throw new DatabaseException("No backup: pg_dump failed: " + outcome.output());
            }
            partial.complete();
        } catch (IOException e) {
            throw DatabaseException.because("No backup: " + file + " cannot be written", e);
        }
    }

    private void requireNotOlder(DatabaseUrl url) {
        int server = serverMajor(url);
        String remedy = " Install the client programs of PostgreSQL " + server
                + " or later, or make a backup without --engine pg_dump.";
        try {
            String version = run(url, "--version").output();
            Matcher major = MAJOR.matcher(version);
            if (major.find() && Integer.parseInt(major.group(1)) < server) {
                throw new DatabaseException("No backup: this is " + version + ", and the server is PostgreSQL " + server
                        + ", which is later." + remedy);
            }
        } catch (IOException notFound) {
            throw new DatabaseException("No backup: there is no pg_dump on this machine." + remedy, notFound);
        }
    }

    private static int serverMajor(DatabaseUrl url) {
        try (Connection connection = url.dataSource().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw DatabaseException.because("No backup: the database cannot be reached", e);
        }
    }

    /** Other users of the machine can read the arguments of a process, but not its environment. */
    private Outcome run(DatabaseUrl url, String argument) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program, argument).redirectErrorStream(true);
        builder.environment().putAll(url.libpqEnvironment());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip().replaceAll("\\s+", " "));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("No backup: interrupted", e);
        } finally {
            process.destroy();
        }
    }
}
