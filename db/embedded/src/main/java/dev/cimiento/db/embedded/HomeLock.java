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
 * What the processes that share a server agree by: who starts or stops it does so alone, and who is the last to leave is
 * seen. The system releases the locks of a process that dies.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel process;
    private final FileChannel start;
    private final FileChannel users;
    private @Nullable FileLock membership;

    private HomeLock(Path directory, FileChannel process) throws IOException {
        this.process = process;
        this.start = open(directory, "start.lock");
        this.users = open(directory, "users.lock");
    }

    /**
     * A second lock of one process is refused, and on a file of its own: closing any channel of a file gives up all
     * locks that the process has on it, so that a second channel of the others would quietly end the first's membership.
     *
     * @throws DatabaseException when this process has the home already
     */
    static HomeLock of(Path directory) throws IOException {
        FileChannel process = open(directory, "process.lock");
        try {
            process.lock(0, Long.MAX_VALUE, true);
            return new HomeLock(directory, process);
        } catch (OverlappingFileLockException e) {
            process.close();
            throw new DatabaseException(
                    "This process uses the server in " + directory + " already: start it once and share it.", e);
        }
    }

    /** Does something while no other process starts or stops the server. */
    <T> T alone(Supplier<T> action) {
        try {
            FileLock alone = start.lock();
            try {
                return action.get();
            } finally {
                alone.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void join() throws IOException {
        membership = users.lock(0, Long.MAX_VALUE, true);
    }

    /** @return whether nobody uses the server any more */
    boolean leave() throws IOException {
        if (membership != null) {
            membership.release();
        }
        return !isUsed();
    }

    /** Whether some process uses the server; not asked by one that has joined. */
    boolean isUsed() throws IOException {
        try (FileLock nobodyElse = users.tryLock()) {
            return nobodyElse == null;
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
