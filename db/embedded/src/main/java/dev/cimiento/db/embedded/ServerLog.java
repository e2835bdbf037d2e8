package dev.cimiento.db.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;

/** The log file of the server process, and one older part of it. */
final class ServerLog {

    private final Path file;
    private final Path older;

    ServerLog(Path folder) {
        this.file = folder.resolve("server.log");
        this.older = folder.resolve("server.log.1");
    }

    /** Begins a new log for a server that is about to start. */
    void begin() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Begins a new log for a server that runs, if the log is longer than this. The server keeps its file open, so the
     * text is copied and the file is emptied; a line that is written in between is lost.
     */
    void limit(long bytes) throws IOException {
        if (Files.exists(file) && Files.size(file) > bytes) {
            Files.copy(file, older, StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
        }
    }

    /** Returns the errors that the log reports, or {@code nothing} if there is no log. */
    String errors() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.matches(".* (FATAL|DETAIL|HINT): .*"))
                        .collect(Collectors.joining(" "))
                : "nothing";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
