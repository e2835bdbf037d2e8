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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The running server of a data directory: found, started, stopped. One process at a time may use this. */
final class ServerProcess {

    /** After a crash the server first replays its log, which takes as long as it takes. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration STOP = Duration.ofMinutes(5);

    /** For what passes: a port that was taken first, processes of a killed server that have not noticed yet. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final int ANY_PORT = 0;

    private static final Pattern PASSES =
            Pattern.compile("could not create any TCP/IP sockets|pre-existing shared memory block");

    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    /** Commits still reach the system, so that they survive a kill of the server as they do elsewhere. */
    private static final List<String> NOT_DURABLE = List.of("fsync=off", "full_page_writes=off");

    private final Path data;
    private final ServerLog log;
    private final Path lastPort;
    private final ServerPrograms programs;

    ServerProcess(Path folder, Path data, ServerPrograms programs) {
        this.data = data;
        this.log = new ServerLog(folder);
        this.lastPort = folder.resolve("port");
        this.programs = programs;
    }

    /** The running server; a start or stop that somebody began and did not see to its end is waited for. */
    Optional<Postmaster> find() throws IOException {
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            Optional<Postmaster> postmaster = running();
            if (postmaster.isEmpty() || postmaster.get().answers()) {
                return postmaster;
            }
            pause();
        }
        throw new DatabaseException("The PostgreSQL server of " + data + " is not ready after " + START.toMinutes()
                + " minutes: see " + log + ".");
    }

    /** Starts the server where none is running. */
    Postmaster start(boolean durable) throws IOException {
        programs.removeOthers();
        Instant deadline = Instant.now().plus(RETRY);
        while (true) {
            try {
                return launch(choosePort(), durable);
            } catch (DatabaseException e) {
                // A start that a killed process had begun may have come first.
                Optional<Postmaster> other = find();
                if (other.isPresent()) {
                    return other.get();
                }
                String words = log.errors();
                if (!PASSES.matcher(words).find() || Instant.now().isAfter(deadline)) {
                    throw new DatabaseException(e.getMessage() + " The server's log " + log + " says: " + words, e);
                }
            }
            pause();
        }
    }

    /** Starts the server where none is running, at this port or not at all. */
    void startAt(int port, boolean durable) throws IOException {
        try {
            freePort(port);
        } catch (BindException taken) {
            throw new DatabaseException("The embedded PostgreSQL has ended, and its port " + port
                    + " is another program's now: stop this program, and start it again.");
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
        Postmaster.disown(data);
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

    private static String options(int port, boolean durable) {
        StringBuilder options = new StringBuilder("-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=");
        options.append(port);
        (durable ? DURABLE : NOT_DURABLE)
                .forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    /** The one it had before, where whoever lost it looks for it, or another when that is taken. */
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

    /** Free now; another process may take it before the server does. */
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
