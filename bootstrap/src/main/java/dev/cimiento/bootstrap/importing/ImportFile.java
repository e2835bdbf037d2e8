package dev.cimiento.bootstrap.importing;

import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.web.importing.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param size in bytes
 */
public record ImportFile(Path path, long size) {

    private static final String STANDARD_INPUT = "-";

    /**
     * Opens a file by its name. Standard input ({@code -}) and pipes are copied to a temporary file until the program
     * ends.
     *
     * @throws SettingsException if the file cannot be read
     */
    public static ImportFile open(String name, ShutdownHook shutdown) {
        try {
            Path path = name.equals(STANDARD_INPUT) ? spooled(System.in, shutdown) : file(Path.of(name), shutdown);
            return new ImportFile(path, Files.size(path));
        } catch (IOException e) {
            throw new SettingsException(name + " cannot be read: " + e.getMessage());
        }
    }

    public FileContent content() {
        return () -> Files.newInputStream(path);
    }

    /** Copies a pipe, which can be read only once. */
    private static Path file(Path path, ShutdownHook shutdown) throws IOException {
        if (!Files.exists(path)) {
            throw new SettingsException("There is no file " + path + ".");
        }
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw new SettingsException(
                    path + (Files.isDirectory(path) ? " is a directory." : " cannot be read by this user."));
        }
        if (Files.isRegularFile(path)) {
            return path;
        }
        try (InputStream pipe = Files.newInputStream(path)) {
            return spooled(pipe, shutdown);
        }
    }

    private static Path spooled(InputStream content, ShutdownHook shutdown) throws IOException {
        Path copy = shutdown.opened(ImportFile::create, ImportFile::delete);
        try (OutputStream out = Files.newOutputStream(copy)) {
            content.transferTo(out);
        }
        return copy;
    }

    private static Path create() {
        try {
            return Files.createTempFile("cimiento-import-", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
