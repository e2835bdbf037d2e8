package dev.cimiento.db.backup.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a stream on a separate thread, so that decompressing and loading happen at the same time. */
final class ReadAhead implements AutoCloseable {

    private static final int CHUNK = 256 << 10;
    private static final int MOST_CHUNKS = 4;

    private final InputStream source;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(WriteBehind::daemon);
    private final Deque<Future<byte[]>> chunks = new ArrayDeque<>();

    ReadAhead(InputStream source) {
        this.source = source;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            chunks.add(thread.submit(this::read));
        }
    }

    private byte[] read() throws IOException {
        return source.readNBytes(CHUNK);
    }

    /** Returns the next bytes; empty at the end of the stream. */
    byte[] next() throws IOException {
        try {
            byte[] chunk = chunks.remove().get();
            chunks.add(thread.submit(this::read));
            return chunk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
    }

    /** Ends the thread. The stream stays open. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
