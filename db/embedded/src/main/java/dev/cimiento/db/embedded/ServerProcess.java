package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds, starts and stops the server of a data directory. Only one process at a time can use this class. */
final class ServerProcess {

    /** Long, because after a crash the server first replays its write-ahead log. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration STOP = Duration.ofMinutes(5);

    /** For temporary failures: a port that another program took first, or remaining processes of a killed server. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final int ANY_PORT = 0;

    private static final Pattern TEMPORARY_FAILURE =
            Pattern.compile("could not create any TCP/IP sockets|pre-existing shared memory block");

    /**
     * Every server has these, so that plans on a scratch server are those of the server with the data. On an SSD a page in
     * any place is read almost as fast as the next one; the default of 4 is for rotating disks.
     */
    private static final List<String> PLANNER = List.of("random_page_cost=1.1");

    /** A session that forgets its transaction would keep its locks for ever. The program's own sessions have shorter limits. */
    private static final List<String> DURABLE = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "idle_in_transaction_session_timeout=5min",
            "track_io_timing=on");

    /** Commits still reach the operating system, so they survive a kill of the server, but not a power failure. */
    private static final List<String> NOT_DURABLE = List.of("fsync=off", "full_page_writes=off", "max_wal_size=256MB");

    private static final String PRELOADED = "shared_preload_libraries=" + ServerConnection.STATISTICS;

    /** Tests and scratch databases run thousands of statements once. A test that reads the statistics counts its own. */
    private static final List<String> NOT_COUNTED =
            List.of(ServerConnection.STATISTICS + ".track=none", ServerConnection.STATISTICS + ".save=off");

    private final Path folder;
    private final Path data;
    private final ServerLog log;
    private final Path lastPort;
    private final ServerPrograms programs;

    ServerProcess(Path folder, Path data, ServerPrograms programs) {
        this.folder = folder;
        this.data = data;
        this.log = new ServerLog(folder);
        this.lastPort = folder.resolve("port");
        this.programs = programs;
    }

    /** Returns the running server. Waits for the end of a start or stop that another process began. */
    Optional<Postmaster> find() throws IOException {
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            Optional<Postmaster> postmaster = running();
            if (postmaster.isEmpty() || postmaster.get().acceptsConnections()) {
                return postmaster;
            }
            pause();
        }
        throw new DatabaseException("The PostgreSQL server of " + data + " is not ready after " + START.toMinutes()
                + " minutes: see " + log + ".");
    }

    /** Starts the server. It must not be running. */
    Postmaster start(boolean durable) throws IOException {
        programs.removeOthers(folder);
        Instant deadline = Instant.now().plus(RETRY);
        while (true) {
            try {
                return launch(choosePort(), durable);
            } catch (DatabaseException e) {
                // A killed process may have begun a start that has now succeeded.
                Optional<Postmaster> other = find();
                if (other.isPresent()) {
                    return other.get();
                }
                String words = log.errors();
                if (!TEMPORARY_FAILURE.matcher(words).find() || Instant.now().isAfter(deadline)) {
                    throw new DatabaseException(e.getMessage() + " The server's log " + log + " says: " + words, e);
                }
            }
            pause();
        }
    }

    /** Starts the server on this port only. It must not be running. */
    void startAt(int port, boolean durable) throws IOException {
        try {
            freePort(port);
        } catch (BindException taken) {
            throw new DatabaseException("The embedded PostgreSQL has ended, and another program uses its port " + port
                    + ": restart this program.");
        }
        launch(port, durable);
    }

    void stop() throws IOException {
        if (running().isPresent()) {
            try {
                programs.run(
                        "pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=" + STOP.toSeconds());
            } catch (DatabaseException e) {
                if (running().isPresent()) {
                    throw e;
                }
            }
        }
    }

    private Optional<Postmaster> running() throws IOException {
        return Postmaster.read(data).filter(postmaster -> postmaster.runs(data));
    }

    private Postmaster launch(int port, boolean durable) throws IOException {
        Postmaster.replaceForeignProcessId(data);
        log.begin();
        programs.run(
                "pg_ctl",
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--timeout=" + START.toSeconds(),
                "--options=" + options(port, durable));
        return running().orElseThrow(() -> new DatabaseException("The PostgreSQL server of " + data + " has ended."));
    }

    private String options(int port, boolean durable) {
        List<String> settings =
                new ArrayList<>(List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "port=" + port));
        settings.addAll(PLANNER);
        settings.addAll(durable ? DURABLE : NOT_DURABLE);
        if (programs.hasLibrary(ServerConnection.STATISTICS)) {
            settings.add(PRELOADED);
            settings.addAll(durable ? List.of() : NOT_COUNTED);
        }
        return settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    }

    /** Returns the previous port, where clients try to reconnect, or a free one if the previous port is taken. */
    private int choosePort() throws IOException {
        String last = Files.exists(lastPort) ? Files.readString(lastPort) : "";
        int port;
        try {
            port = freePort(last.matches("[1-5]?\\d{1,4}") ? Integer.parseInt(last) : ANY_PORT);
        } catch (BindException taken) {
            port = freePort(ANY_PORT);
        }
        Files.writeString(lastPort, Integer.toString(port));
        return port;
    }

    /** Returns a port that is free now. Another process can take it before the server does. */
    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
