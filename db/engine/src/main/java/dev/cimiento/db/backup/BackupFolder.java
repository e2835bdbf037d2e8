package dev.cimiento.db.backup;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** A folder of backups, which are named after the database and the time, such as {@code shop_20261121T093000Z.cimiento}. */
public record BackupFolder(Path path) {

    /** The suffix of the files of {@link Backup}. */
    public static final String SUFFIX = ".cimiento";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /**
     * Returns the name of a new file. The folder is created if it does not exist, and only its owner can read it.
     *
     * @param suffix the suffix of the name, with a dot
     * @throws DatabaseException if the folder cannot be created
     */
    public Path newFile(String database, Clock clock, String suffix) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        Objects.requireNonNull(path.toAbsolutePath().getParent()));
                PrivateFiles.createDirectory(path);
            }
        } catch (IOException e) {
            throw DatabaseException.because("No backup: the folder " + path + " cannot be created", e);
        }
        String time = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).format(TIME);
        // Other characters are not allowed in file names everywhere.
        String name = database.replaceAll("[^\\w-]", "_") + "_" + time;
        Path file = path.resolve(name + suffix);
        for (int number = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); number++) {
            file = path.resolve(name + "-" + number + suffix);
        }
        return file;
    }
}
