package dev.cimiento.db.embedded;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a data directory, as {@code postmaster.pid} describes it. The file stays behind when the
 * process is killed, and its process id can then belong to another process.
 *
 * @see <a href="https://www.postgresql.org/docs/current/storage-file-layout.html">Database File Layout</a>
 */
record Postmaster(long pid, int port, boolean ready) {

    /** A process id higher than any that a system assigns. */
    private static final String NO_PROCESS = "4194305";

    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Reads the file of a data directory; empty if the file is missing or incomplete. */
    static Optional<Postmaster> read(Path data) throws IOException {
        List<String> lines = lines(data);
        if (lines.size() <= PORT) {
            return Optional.empty();
        }
        String status = lines.size() > STATUS ? lines.get(STATUS) : "";
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(PORT).strip()),
                status.startsWith("ready")));
    }

    /** Returns true if the process is alive and is the server of this data directory. */
    boolean runs(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(process -> isServerOf(data, process))
                .isPresent();
    }

    /** Returns true if the server accepts connections, so it is neither starting nor stopping. */
    boolean acceptsConnections() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return ready && socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Replaces the process id in the file if it belongs to another living process, as is likely after a container
     * restart. Otherwise PostgreSQL would not start. The file itself must stay: PostgreSQL uses the shared memory that
     * it names to detect processes of the killed server.
     */
    static void replaceForeignProcessId(Path data) throws IOException {
        Optional<Postmaster> stale = read(data).filter(found -> !found.runs(data));
        if (stale.isPresent() && ProcessHandle.of(stale.get().pid()).isPresent()) {
            List<String> lines = new ArrayList<>(lines(data));
            lines.set(0, NO_PROCESS);
            Files.write(data.resolve("postmaster.pid"), lines);
        }
    }

    /** A zombie process has no arguments. Windows shows no arguments of any process. */
    private static boolean isServerOf(Path data, ProcessHandle.Info process) {
        return process.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(process.command()
                        .filter(command -> command.endsWith("postgres.exe"))
                        .isPresent());
    }

    private static List<String> lines(Path data) throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
