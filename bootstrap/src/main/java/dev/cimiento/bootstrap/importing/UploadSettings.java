package dev.cimiento.bootstrap.importing;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What is set for files that are sent to the server.
 *
 * @param directory where they lie until their request has ended
 * @param maxMebibytes of one file
 * @param timeout how long one may take to come
 * @param maxAtOnce how many may be under way
 */
public record UploadSettings(Path directory, int maxMebibytes, Duration timeout, int maxAtOnce) {

    /** @throws SettingsException when they cannot be */
    public static UploadSettings of(Settings settings) {
        Path directory = Path.of(settings.get("IMPORT_DIRECTORY").orElse(System.getProperty("java.io.tmpdir")));
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new SettingsException("IMPORT_DIRECTORY must be a directory that can be written to: " + directory);
        }
        Duration timeout = settings.duration("IMPORT_TIMEOUT", Duration.ofMinutes(10));
        if (timeout.isZero()) {
            throw new SettingsException("IMPORT_TIMEOUT cannot be off.");
        }
        return new UploadSettings(
                directory,
                settings.number("MAX_IMPORT_SIZE", 256, 1, 1_000_000),
                timeout,
                settings.number("MAX_IMPORTS", 2, 1, 1_000));
    }
}
