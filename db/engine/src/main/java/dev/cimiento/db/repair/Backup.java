package dev.cimiento.db.repair;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Saves a whole database to a file, by {@code pg_dump} in its custom format. {@code pg_restore} restores it.
 *
 * @param program {@code pg_dump}, or the path to it
 * @param folder the folder of the file; created if it does not exist. Only the owner can read the file and a new folder
 */
public record Backup(String program, Path folder, Clock clock) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /**
     * Saves the database.
     *
     * @return the file
     * @throws DatabaseException if {@code pg_dump} is not installed, is older than the server, or fails
     */
    public Path save(DatabaseUrl url) {
        String time = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).format(TIME);
        Path file = folder.resolve(url.database().replaceAll("\\W", "_") + "-" + time + ".dump");
        List<String> command = new ArrayList<>(List.of(program, "--format=custom", "--file=" + file));
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        Objects.requireNonNull(folder.toAbsolutePath().getParent()));
                PrivateFiles.createDirectory(folder);
            }
            PrivateFiles.createFile(file);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(url.libpqEnvironment());
            Process process = started(builder, file);
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                Files.deleteIfExists(file);
                throw new DatabaseException(
                        "No backup: pg_dump failed: " + said.strip().replaceAll("\\s+", " "));
            }
            return file;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("No backup: interrupted", e);
        } catch (IOException e) {
            throw DatabaseException.because("No backup in " + folder, e);
        }
    }

    private static Process started(ProcessBuilder builder, Path file) throws IOException {
        try {
            return builder.start();
        } catch (IOException notInstalled) {
            Files.deleteIfExists(file);
            throw new DatabaseException("No backup: there is no pg_dump on this machine.", notInstalled);
        }
    }
}
