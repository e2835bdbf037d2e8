package dev.cimiento.db.backup.file;

import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.ManifestReader;
import dev.cimiento.db.backup.manifest.RowEntry;
import dev.cimiento.db.core.DatabaseException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A backup file whose whole content was compared with its checksum.
 *
 * <pre>{@code
 * try (BackupFile file = BackupFile.open(path)) {
 *     file.manifest().rows();
 * }
 * }</pre>
 */
public final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Checks the whole file and opens it.
     *
     * @throws DatabaseException if it is no backup, is damaged or truncated, or has a newer format
     */
    public static BackupFile open(Path path) {
        try (FileChannel channel = channel(path)) {
            WholeFile.verify(channel, path.toString());
            return read(path);
        } catch (NoSuchFileException missing) {
            throw new DatabaseException("There is no file " + path + ".", missing);
        } catch (IOException e) {
            throw DatabaseException.because(path + " cannot be read", e);
        }
    }

    private static FileChannel channel(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new DatabaseException(path + " is a folder. Name a file in it.");
        }
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    private static BackupFile read(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            ManifestReader.Entries entries = name -> entry(zip, name);
            int format = ManifestReader.format(entries);
            if (format > Manifest.FORMAT) {
                throw new DatabaseException(path + " has format " + format + ", and this program reads formats up to "
                        + Manifest.FORMAT + ". Use the version of the program that wrote it, or a later one.");
            }
            ZstdRows.requireReadable(zip);
            return new BackupFile(path, zip, ManifestReader.read(entries));
        } catch (IOException | DatabaseException e) {
            zip.close();
            throw e;
        } catch (RuntimeException malformed) {
            zip.close();
            throw new DatabaseException(
                    path + " has a description that cannot be read. Nothing was changed. Use another backup.",
                    malformed);
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException("it has no entry " + name);
        }
        return zip.getInputStream(entry);
    }

    public Path path() {
        return path;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Opens rows of the file. */
    public InputStream rows(RowEntry rows) throws IOException {
        return zip.getEntry(rows.entry()) == null
                ? ZstdRows.from(entry(zip, rows.entry() + ZstdRows.SUFFIX))
                : entry(zip, rows.entry());
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw DatabaseException.because(path + " cannot be closed", e);
        }
    }
}
