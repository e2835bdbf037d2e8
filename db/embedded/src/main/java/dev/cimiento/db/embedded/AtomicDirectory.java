package dev.cimiento.db.embedded;

import dev.cimiento.db.core.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Creates directories atomically: they exist completely or not at all, even after a kill or a power failure. */
final class AtomicDirectory {

    private AtomicDirectory() {}

    /**
     * Fills a temporary directory beside the target and renames it. Only one process at a time can call this. A program
     * that a killed process had started may still be writing, so each temporary directory has a name of its own.
     */
    static void make(Path directory, Filling filling) throws IOException {
        removeParts(directory);
        Path part = directory.resolveSibling(directory.getFileName() + "." + UUID.randomUUID() + ".part");
        PrivateFiles.createDirectory(part);
        filling.fill(part);
        Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        sync(directory.resolveSibling("."));
    }

    /**
     * Flushes a file or the entries of a directory to the disk. Windows cannot open directories, and does not need
     * this.
     */
    static void sync(Path path) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void removeParts(Path directory) throws IOException {
        List<Path> parts;
        try (Stream<Path> siblings = Files.list(directory.resolveSibling("."))) {
            parts = siblings.map(Path::normalize)
                    .filter(path -> path.getFileName().toString().matches(directory.getFileName() + "\\..*\\.part"))
                    .toList();
        }
        for (Path part : parts) {
            try {
                delete(part);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                // Another program is still writing to it; the next start removes it.
                continue;
            }
        }
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> deepestFirst;
            try (Stream<Path> paths = Files.walk(directory)) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    interface Filling {
        void fill(Path directory) throws IOException;
    }
}
