package dev.cimiento.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The folder in memory for the data of a server: Linux has a file system in memory. */
final class MemoryFolder {

    private static final Path FILE_SYSTEM = Path.of("/dev/shm");

    /** More than the data of a test run needs. Containers often have 64 MiB only. */
    private static final long FREE_BYTES = 2L << 30;

    private MemoryFolder() {}

    /**
     * Returns the folder for the data of a home, which may not exist yet, or nothing if this system has none.
     *
     * @param home the same home always has the same folder
     */
    static Optional<Path> of(Path home) throws IOException {
        UUID name = UUID.nameUUIDFromBytes(home.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        Path folder = FILE_SYSTEM.resolve("cimiento-" + name);
        boolean usable = Files.exists(folder)
                || Files.isWritable(FILE_SYSTEM)
                        && Files.getFileStore(FILE_SYSTEM).getUsableSpace() >= FREE_BYTES;
        return usable ? Optional.of(folder) : Optional.empty();
    }
}
