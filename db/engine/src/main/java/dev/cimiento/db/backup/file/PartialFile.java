package dev.cimiento.db.backup.file;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file under a temporary name, which gets its final name when it is complete. Only its owner can read it. If the
 * process is killed, the temporary file stays, and the next backup into the same folder deletes it.
 */
public final class PartialFile implements AutoCloseable {

    private static final String SUFFIX = ".partial";

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private boolean complete;

    private PartialFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /**
     * Creates the file under its temporary name.
     *
     * @throws DatabaseException if a file with the final name exists, or if the folder does not exist
     */
    public static PartialFile create(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent());
        // A dangling symbolic link exists too.
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new DatabaseException(target + " exists. Name another file.");
        }
        if (!Files.isDirectory(folder)) {
            throw new DatabaseException("There is no folder " + folder + ". Create it, or name another file.");
        }
        deleteAbandoned(folder);
        Path temporary = absolute.resolveSibling(absolute.getFileName() + SUFFIX);
        try {
            PrivateFiles.createFile(temporary);
        } catch (FileAlreadyExistsException used) {
            throw new DatabaseException("Another process writes " + target + ". Name another file.", used);
        }
        FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.tryLock();
        return new PartialFile(target, temporary, channel);
    }

    /** A process that still writes its file has locked it. */
    private static void deleteAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{.cimiento,.sql}" + SUFFIX)) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isUnlocked(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isUnlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException used) {
            return false;
        }
    }

    /** Returns the temporary name. */
    public Path temporary() {
        return temporary;
    }

    FileChannel channel() {
        return channel;
    }

    /** Writes the file to the disk and gives it its final name. */
    public Path complete() throws IOException {
        channel.force(true);
        // The lock is held until the file has its name, so that no other process deletes it as abandoned.
        Files.move(temporary, target.toAbsolutePath());
        complete = true;
        syncFolder();
        return target;
    }

    /** A new name survives a power failure only when its folder is written. Windows has no such operation. */
    private void syncFolder() {
        Path folder = Objects.requireNonNull(temporary.getParent());
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }

    /** Deletes the file unless it is complete. */
    @Override
    public void close() {
        try {
            channel.close();
            if (!complete) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw DatabaseException.because(temporary + " cannot be deleted", e);
        }
    }
}
