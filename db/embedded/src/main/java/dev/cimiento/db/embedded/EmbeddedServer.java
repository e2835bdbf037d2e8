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
 * A PostgreSQL server with its data in a folder of the user, on a free port of the loopback address. Several processes
 * can share it: the first one starts the server, the others join, and the last one stops it. The next start finds a
 * server that a killed process left running. Committed data survives the kill of any process.
 *
 * <pre>{@code
 * try (EmbeddedServer server = EmbeddedServer.start(Path.of("/var/lib/shop"), ServerSettings.DEFAULT)) {
 *     DataSource dataSource = server.url().dataSource();
 * }
 * }</pre>
 */
public final class EmbeddedServer implements ScratchServer {

    /** The maximum size of the server's log. One older part of the same size is kept. */
    private static final long LOG_BYTES = 10L << 20;

    private final Path folder;
    private final ScheduledExecutorService logLimit;
    private final SharedServerLock lock;
    private final ServerProcess process;
    private final DataDirectory data;
    private final DatabaseUrl url;
    private final int port;
    private final String version;
    private final ServerSettings settings;
    private final boolean attached;
    private boolean closed;

    private EmbeddedServer(
            Path folder,
            SharedServerLock lock,
            ServerProcess process,
            DataDirectory data,
            ServerSettings settings,
            boolean attached,
            int port,
            ServerConnection connection) {
        this.folder = folder;
        this.lock = lock;
        this.process = process;
        this.data = data;
        this.settings = settings;
        this.attached = attached;
        this.port = port;
        this.url = connection.url();
        this.version = connection.version();
        this.logLimit = Executors.newSingleThreadScheduledExecutor(EmbeddedServer::daemon);
        logLimit.scheduleWithFixedDelay(this::limitLog, 1, 1, TimeUnit.MINUTES);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "postgresql-log");
        thread.setDaemon(true);
        return thread;
    }

    private void limitLog() {
        try {
            new ServerLog(folder).limit(LOG_BYTES);
        } catch (IOException held) {
            // On Windows no other process can truncate an open file. The next start of the server begins a new log.
            logLimit.shutdown();
        }
    }

    /**
     * Starts the server of a home, or joins it if it is running. Creates the data the first time.
     *
     * @param home the folder of the server, whose files are below {@code postgresql}
     * @throws DatabaseException if the data is durable and of another major version of PostgreSQL, if the running server
     *     has other data or less durable settings, if this process uses the home already, or if other processes use it but
     *     the server is not visible here
     */
    public static EmbeddedServer start(Path home, ServerSettings settings) {
        return start(home, settings, ServerBuild.ofThisMachine());
    }

    /** Starts or joins the server of a home, as {@link #start(Path, ServerSettings)} does, with the programs of a build. */
    public static EmbeddedServer start(Path home, ServerSettings settings, ServerBuild build) {
        try {
            Path folder = folder(home);
            SharedServerLock lock = SharedServerLock.of(folder);
            try {
                return lock.exclusively(() -> start(folder, lock, settings, build));
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseException("The embedded PostgreSQL cannot use the folder " + home + ": " + e, e);
        }
    }

    /** Returns an id of the PostgreSQL build in this program, which can be used as a folder name. */
    public static String build() {
        try {
            return ServerBuild.packed().fingerprint();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DatabaseUrl url() {
        return url;
    }

    /** Returns the version of the server, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    /** Returns true if another process had started the server. */
    public boolean attached() {
        return attached;
    }

    /** Returns true until {@link #prepared} is called for this home: the work for a new home is then not finished. */
    public boolean isNew() {
        return !Files.exists(preparedFile());
    }

    /** Records that the work for a new home, such as loading demo data, is finished. */
    public void prepared() {
        try {
            Files.createFile(preparedFile());
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Restarts the server on its port if it was stopped or killed while in use.
     *
     * @return true if it was restarted
     * @throws DatabaseException if it does not start, or if its port is taken
     */
    public synchronized boolean revive() {
        return !closed && lock.exclusively(this::restart);
    }

    private boolean restart() {
        try {
            Optional<Postmaster> running = process.find();
            if (running.isEmpty()) {
                process.startAt(port, settings.durable());
            } else if (running.get().port() != port) {
                throw new DatabaseException("Another program restarted the embedded PostgreSQL on another port:"
                        + " restart this program.");
            }
            return running.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server if no other process uses it. Open transactions are rolled back.
     *
     * @throws DatabaseException if it does not stop in time
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        logLimit.shutdownNow();
        try (lock) {
            lock.exclusively(() -> leave(lock, process, data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedServer start(
            Path folder, SharedServerLock lock, ServerSettings settings, ServerBuild build) {
        try {
            ServerAccount account = ServerAccount.detect();
            account.own(folder);
            ServerPrograms programs = build.programs(folder, account);
            DataDirectory data = DataDirectory.of(folder, settings);
            ServerProcess process = new ServerProcess(folder, data.path(), programs);
            if (!settings.durable() && !lock.isUsed() && data.isOfOtherVersion(programs)) {
                process.stop();
                data.delete();
            }
            data.prepare(programs, account, settings.durable());
            Optional<Postmaster> running = process.find();
            if (running.isEmpty() && lock.isUsed()) {
                // The server may run in another container, and a second one would corrupt the data.
                throw new DatabaseException("Other programs use the server of " + folder
                        + ", but the server is not visible here. End them first. Containers cannot share a home.");
            }
            Postmaster postmaster = running.isPresent() ? running.get() : process.start(settings.durable());
            lock.join();
            try {
                ServerConnection connection = ServerConnection.open(postmaster.port(), data, settings);
                return new EmbeddedServer(
                        folder, lock, process, data, settings, running.isPresent(), postmaster.port(), connection);
            } catch (RuntimeException e) {
                leave(lock, process, data);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leave(SharedServerLock lock, ServerProcess process, DataDirectory data) {
        try {
            boolean last = lock.leave();
            if (last) {
                process.stop();
                data.release();
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

    private Path preparedFile() {
        return folder.resolve("prepared");
    }
}
