package dev.cimiento.db.plan.size;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a table or index of a server on this machine. The planner takes the number of pages from its length. It is
 * extended without being written, so the added pages need no space.
 *
 * @param path the first segment
 */
record RelationFile(Path path) {

    static final int PAGE = 8192;

    /** A file has at most this many pages; the next ones are in another file, with a number in its name. */
    private static final long SEGMENT = (1L << 30) / PAGE;

    long pages() throws IOException {
        return Files.size(path) / PAGE;
    }

    /** Extends the file to a number of pages. It is never shortened. */
    void extend(long pages) throws IOException {
        long rest = pages;
        for (int number = 0; rest > 0; number++) {
            Path segment = segment(number);
            if (!Files.exists(segment)) {
                createLike(path, segment);
            }
            if (Files.size(segment) < Math.min(rest, SEGMENT) * PAGE) {
                setPages(segment, Math.min(rest, SEGMENT));
            }
            rest -= SEGMENT;
        }
    }

    /** Shortens the file to its first pages, as the server does: the other segments stay, without a page. */
    void shorten(long pages) throws IOException {
        setPages(path, pages);
        for (int number = 1; Files.exists(segment(number)); number++) {
            setPages(segment(number), 0);
        }
    }

    private Path segment(int number) {
        return number == 0 ? path : path.resolveSibling(path.getFileName() + "." + number);
    }

    /** The server can run as another user than this program, and must be able to open the file. */
    private static void createLike(Path model, Path file) throws IOException {
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            for (String attribute : new String[] {"unix:uid", "unix:gid", "unix:mode"}) {
                Files.setAttribute(file, attribute, Files.getAttribute(model, attribute));
            }
        }
    }

    private static void setPages(Path file, long pages) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.setLength(pages * PAGE);
        }
    }
}
