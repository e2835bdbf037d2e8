package dev.cimiento.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The folder for the data of a server in Linux's file system in memory. */
final class MemoryFolder {

    private static final Path FILE_SYSTEM = Path.of("/dev/shm");

    /** More than the data of a test run needs. Containers often have 64 MiB only. */
    private static final long FREE_BYTES = 2L << 30;

    private MemoryFolder() {}

    /**
     * Returns the folder in memory that belongs to the server's folder on disk. It may not exist yet. Empty if this
     * system has no file system in memory, or too little space is free.
     *
     * @param server the server's folder on disk; the same one always has the same folder in memory
     */
    static Optional<Path> of(Path server) throws IOException {
        UUID name = UUID.nameUUIDFromBytes(server.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        Path folder = FILE_SYSTEM.resolve("cimiento-" + name);
        boolean usable = Files.exists(folder)
                || Files.isWritable(FILE_SYSTEM)
                        && Files.getFileStore(FILE_SYSTEM).getUsableSpace() >= FREE_BYTES;
        return usable ? Optional.of(folder) : Optional.empty();
    }
}
