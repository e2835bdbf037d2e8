package dev.cimiento.db.backup.file;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import dev.cimiento.db.core.DatabaseException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipFile;

/**
 * Rows compressed by Zstandard (RFC 8878), which takes a third of the time of the ZIP format's own method and leaves less.
 * Its native library exists for most platforms, and is unpacked into the folder for temporary files. If it cannot be
 * loaded, the ZIP format's own method is used.
 */
final class ZstdRows {

    /** The end of the name of a compressed entry, which the program {@code zstd} uses too. */
    static final String SUFFIX = ".zst";

    /** The levels 2 and 3 take up to twice the time and do not make the rows of the benchmark smaller. */
    private static final int LEVEL = 1;

    /** The binary logarithm of the most memory that a file, possibly forged, can demand: 8 MiB. Level 1 uses 512 KiB. */
    private static final int MOST_WINDOW_LOG = 23;

    private static final boolean AVAILABLE = isAvailable();

    private ZstdRows() {}

    private static boolean isAvailable() {
        try {
            Native.load();
            return true;
        } catch (LinkageError unsupported) {
            return false;
        }
    }

    /** Returns true if the library is loaded. */
    static boolean areSupported() {
        return AVAILABLE;
    }

    /** Returns a stream that compresses into another one, which stays open when this one is closed. */
    static OutputStream into(OutputStream target) throws IOException {
        return new ZstdOutputStreamNoFinalizer(new Shared(target), LEVEL);
    }

    /** @throws DatabaseException if a file has compressed rows and the library cannot be loaded */
    static void requireReadable(ZipFile zip) {
        if (!AVAILABLE && zip.stream().anyMatch(entry -> entry.getName().endsWith(SUFFIX))) {
            throw new DatabaseException(zip.getName() + " is compressed by Zstandard, whose library cannot be loaded."
                    + " Nothing was changed. If the folder for temporary files is mounted noexec, name another one with"
                    + " JAVA_OPTS=-Djava.io.tmpdir=<folder>; otherwise restore it on another machine.");
        }
    }

    /** Returns a stream that decompresses another one. */
    static InputStream from(InputStream source) throws IOException {
        return new ZstdInputStreamNoFinalizer(source).setLongMax(MOST_WINDOW_LOG);
    }

    /** A stream that several writers use one after the other. */
    private static final class Shared extends FilterOutputStream {

        Shared(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // The owner of the stream closes it.
        }
    }
}
