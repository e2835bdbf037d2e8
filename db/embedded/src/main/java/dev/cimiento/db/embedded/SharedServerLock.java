package dev.cimiento.db.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The file locks of processes that share a server. Only one process at a time starts or stops it, and the last one to
 * leave can detect that it is the last. The operating system releases the locks of a process that dies.
 */
final class SharedServerLock implements AutoCloseable {

    private final FileChannel process;
    private final FileChannel start;
    private final FileChannel users;
    private @Nullable FileLock membership;

    private SharedServerLock(Path directory, FileChannel process) throws IOException {
        this.process = process;
        this.start = open(directory, "start.lock");
        this.users = open(directory, "users.lock");
    }

    /**
     * Opens the locks of a folder, once per process. The check for this has a file of its own: closing any channel of a
     * file releases all locks of the process on it, so a second channel would silently release the others.
     *
     * @throws DatabaseException if this process uses the folder already
     */
    static SharedServerLock of(Path directory) throws IOException {
        FileChannel process = open(directory, "process.lock");
        try {
            process.lock(0, Long.MAX_VALUE, true);
            return new SharedServerLock(directory, process);
        } catch (OverlappingFileLockException e) {
            process.close();
            throw new DatabaseException(
                    "This process uses the server in " + directory + " already: start it once and share it.", e);
        }
    }

    /** Runs an action while no other process starts or stops the server. */
    <T> T exclusively(Supplier<T> action) {
        try {
            FileLock exclusive = start.lock();
            try {
                return action.get();
            } finally {
                exclusive.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void join() throws IOException {
        membership = users.lock(0, Long.MAX_VALUE, true);
    }

    /** @return true if no process uses the server any more */
    boolean leave() throws IOException {
        if (membership != null) {
            membership.release();
        }
        return !isUsed();
    }

    /** Returns true if a process uses the server. Must not be called after {@link #join}. */
    boolean isUsed() throws IOException {
        try (FileLock exclusive = users.tryLock()) {
            return exclusive == null;
        }
    }

    @Override
    public void close() throws IOException {
        try (process;
                start;
                users) {
            membership = null;
        }
    }

    private static FileChannel open(Path directory, String name) throws IOException {
        return FileChannel.open(directory.resolve(name), CREATE, READ, WRITE);
    }
}
