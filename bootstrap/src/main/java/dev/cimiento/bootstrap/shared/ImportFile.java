package dev.cimiento.bootstrap.shared;

import dev.cimiento.web.shared.FileContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file to import.
 *
 * @param size in bytes
 */
public record ImportFile(Path path, long size) {

    private static final String STANDARD_INPUT = "-";

    /**
     * Opens a file by its name; what comes through standard input is kept in one until the program ends.
     *
     * @throws SettingsException when it cannot be read
     */
    public static ImportFile open(String name, Shutdown shutdown) {
        try {
            Path path = name.equals(STANDARD_INPUT) ? spooled(shutdown) : Path.of(name);
            if (!Files.isRegularFile(path)) {
                throw new SettingsException("There is no file " + path + ".");
            }
            if (!Files.isReadable(path)) {
                throw new SettingsException("The file " + path + " may not be read.");
            }
            return new ImportFile(path, Files.size(path));
        } catch (IOException e) {
            throw new SettingsException(name + " cannot be read: " + e.getMessage());
        }
    }

    public FileContent content() {
        return () -> Files.newInputStream(path);
    }

    private static Path spooled(Shutdown shutdown) throws IOException {
        Path copy = shutdown.opened(ImportFile::create, ImportFile::delete);
        Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
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
