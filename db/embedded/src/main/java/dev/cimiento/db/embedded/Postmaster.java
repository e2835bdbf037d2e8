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
 * The server process of a data directory as its {@code postmaster.pid} tells of it. The file is left behind when the
 * process is killed, and its number may by then be another process's.
 *
 * @see <a href="https://www.postgresql.org/docs/current/storage-file-layout.html">Database File Layout</a>
 */
record Postmaster(long pid, int port, boolean ready) {

    /** No system gives out a number this high. */
    private static final String NO_PROCESS = "4194305";

    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** What the file of a data directory says; empty when it is missing or still being written. */
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

    /** Whether the process lives and is the server of this data directory. */
    boolean runs(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(process -> isServerOf(data, process))
                .isPresent();
    }

    /** Whether it has begun to take connections, and not ceased to because it is dying. */
    boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return ready && socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes the file name a process that cannot exist where it names a living one that is not the server, as is likely
     * after the restart of a container: PostgreSQL would not start. The file itself must stay, since by the shared
     * memory that it names PostgreSQL sees whether processes of the killed server are still at work.
     */
    static void disown(Path data) throws IOException {
        Optional<Postmaster> stale = read(data).filter(found -> !found.runs(data));
        if (stale.isPresent() && ProcessHandle.of(stale.get().pid()).isPresent()) {
            List<String> lines = new ArrayList<>(lines(data));
            lines.set(0, NO_PROCESS);
            Files.write(data.resolve("postmaster.pid"), lines);
        }
    }

    /** A process that has ended and was not waited for yet has no arguments. Windows shows nobody's. */
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
