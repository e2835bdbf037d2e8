package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.PrivateFiles;
import dev.cimiento.db.core.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server whose data lies in a folder of the user's, on a free port of the loopback address. The first
 * process that starts it on a home does so; the next ones use the same; the last one to close it stops it. What a killed
 * process leaves running is found by the next start, and data that was committed is never lost by a kill.
 */
public final class EmbeddedServer implements ScratchServer {

    /** How long the server's log may become; as much again is kept of what was before. */
    private static final long LOG_BYTES = 10L << 20;

    private final Path folder;
    private final ScheduledExecutorService logLimit;
    private final HomeLock lock;
    private final ServerProcess process;
    private final DatabaseUrl url;
    private final int port;
    private final String version;
    private final ServerSettings settings;
    private final boolean attached;
    private boolean closed;

    private EmbeddedServer(
            Path folder,
            HomeLock lock,
            ServerProcess process,
            ServerSettings settings,
            boolean attached,
            int port,
            ServerConnection connection) {
        this.folder = folder;
        this.lock = lock;
        this.process = process;
        this.settings = settings;
        this.attached = attached;
        this.port = port;
        this.url = connection.url();
        this.version = connection.version();
        this.logLimit = Executors.newSingleThreadScheduledExecutor(EmbeddedServer::daemon);
        logLimit.scheduleWithFixedDelay(this::boundLog, 1, 1, TimeUnit.MINUTES);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "postgresql-log");
        thread.setDaemon(true);
        return thread;
    }

    private void boundLog() {
        try {
            new ServerLog(folder).bound(LOG_BYTES);
        } catch (IOException held) {
            // Windows lets no other process empty an open file. The next start of the server begins a new log.
            logLimit.shutdown();
        }
    }

    /**
     * Starts the server of a home, making its data the first time, or joins those who use it.
     *
     * @param home the folder in which the server keeps all that is its own, below {@code postgresql}
     * @throws DatabaseException when the data is of another major version of PostgreSQL, when the running server is not
     *     the home's own or less durable than asked for, when this process uses the home already, or when the server was
     *     killed under other users who are still there
     */
    public static EmbeddedServer start(Path home, ServerSettings settings) {
        try {
            Path folder = folder(home);
            HomeLock lock = HomeLock.of(folder);
            try {
                return lock.alone(() -> start(folder, lock, settings));
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseException("The embedded PostgreSQL cannot use the folder " + home + ": " + e, e);
        }
    }

    /** Names the build of PostgreSQL that this program brings, in a form that serves as the name of a folder. */
    public static String build() {
        try {
            return ServerBuild.ofThisMachine().fingerprint();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DatabaseUrl url() {
        return url;
    }

    /** The server's own version, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    /** Whether the server was running already, started by another process. */
    public boolean attached() {
        return attached;
    }

    /** Whether what is done once for a new home, such as loading demo data, has not been done to its end yet. */
    public boolean isNew() {
        return !Files.exists(preparedMark());
    }

    /** Remembers that what is done once for a new home is done. */
    public void prepared() {
        try {
            Files.createFile(preparedMark());
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the server again where it was, when it has been stopped or killed under its users.
     *
     * @return whether it had to be started
     * @throws DatabaseException when it does not start, or cannot be had at its port any more
     */
    public synchronized boolean revive() {
        return !closed && lock.alone(this::startAgain);
    }

    private boolean startAgain() {
        try {
            Optional<Postmaster> running = process.find();
            if (running.isEmpty()) {
                process.startAt(port, settings.durable());
            } else if (running.get().port() != port) {
                throw new DatabaseException("The embedded PostgreSQL was started by another program at another port:"
                        + " stop this program, and start it again.");
            }
            return running.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leaves the server, and stops it when nobody else uses it: open transactions are rolled back.
     *
     * @throws DatabaseException when it does not stop in time
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        logLimit.shutdownNow();
        try (lock) {
            lock.alone(() -> leave(lock, process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedServer start(Path folder, HomeLock lock, ServerSettings settings) {
        try {
            ServerAccount account = ServerAccount.detect();
            account.own(folder);
            ServerPrograms programs = ServerPrograms.of(ServerBuild.ofThisMachine(), folder, account);
            DataDirectory data = new DataDirectory(folder);
            data.prepare(programs, account, settings.durable());
            ServerProcess process = new ServerProcess(folder, data.path(), programs);
            Optional<Postmaster> running = process.find();
            if (running.isEmpty() && lock.isUsed()) {
                // Seen from another container the server may well run, and a second one would ruin the data.
                throw new DatabaseException("Programs are running that use the server of " + folder
                        + ", and the server itself is not seen here. End them first. Containers cannot share a home.");
            }
            Postmaster postmaster = running.isPresent() ? running.get() : process.start(settings.durable());
            lock.join();
            try {
                ServerConnection connection = ServerConnection.open(postmaster.port(), data, settings);
                return new EmbeddedServer(
                        folder, lock, process, settings, running.isPresent(), postmaster.port(), connection);
            } catch (RuntimeException e) {
                leave(lock, process);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leave(HomeLock lock, ServerProcess process) {
        try {
            boolean last = lock.leave();
            if (last) {
                process.stop();
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path home) throws IOException {
        Files.createDirectories(home);
        Path folder = home.toRealPath().resolve("postgresql");
        PrivateFiles.createDirectory(folder);
        return folder;
    }

    private Path preparedMark() {
        return folder.resolve("prepared");
    }
}
