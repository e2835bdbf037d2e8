package dev.cimiento.bootstrap.importing;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of uploads.
 *
 * @param directory the directory of uploaded files until their request ends
 * @param maxMebibytes the maximum size of a file
 * @param timeout the time within which a client must send a file
 * @param maxAtOnce the maximum number of concurrent uploads
 * @param maxFrequentAtOnce the maximum number of concurrent uploads of readings
 */
public record UploadSettings(Path directory, int maxMebibytes, Duration timeout, int maxAtOnce, int maxFrequentAtOnce) {

    /** @throws SettingsException if a setting is invalid */
    public static UploadSettings of(Settings settings) {
        Path directory = Path.of(settings.get("IMPORT_DIRECTORY").orElse(System.getProperty("java.io.tmpdir")));
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new SettingsException("IMPORT_DIRECTORY must be a writable directory, not " + directory + ".");
        }
        Duration timeout = settings.duration("IMPORT_TIMEOUT", Duration.ofMinutes(10));
        if (timeout.isZero()) {
            throw new SettingsException("IMPORT_TIMEOUT must be more than 0.");
        }
        return new UploadSettings(
                directory,
                settings.number("MAX_IMPORT_SIZE", 256, 1, 1_000_000),
                timeout,
                settings.number("MAX_IMPORTS", 2, 1, 1_000),
                settings.number("MAX_INGESTS", 8, 1, 1_000));
    }
}
