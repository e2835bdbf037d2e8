package dev.cimiento.db.backup.copy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A stream that writes to another one on a separate thread, so that compressing and reading happen at the same time.
 * At most {@value #MOST_CHUNKS} chunks wait. An error of the other stream is thrown by the next call.
 */
public final class WriteBehind extends OutputStream {

    private static final int CHUNK = 256 << 10;
    private static final int MOST_CHUNKS = 8;

    private final OutputStream target;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(WriteBehind::daemon);
    private final Semaphore free = new Semaphore(MOST_CHUNKS);
    private byte[] chunk = new byte[CHUNK];
    private int used;
    private volatile @Nullable IOException failure;

    public WriteBehind(OutputStream target) {
        this.target = target;
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "backup-stream");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        // A large row is not copied as a whole, because memory may suffice for it only once.
        for (int from = offset, end = offset + length; from < end; ) {
            if (used == CHUNK) {
                send();
            }
            int count = Math.min(end - from, CHUNK - used);
            System.arraycopy(bytes, from, chunk, used, count);
            used += count;
            from += count;
        }
    }

    private void send() throws IOException {
        throwFailure();
        if (used > 0) {
            byte[] sent = chunk;
            int length = used;
            chunk = new byte[CHUNK];
            used = 0;
            waitFor(free);
            thread.execute(() -> {
                try {
                    if (failure == null) {
                        target.write(sent, 0, length);
                    }
                } catch (IOException e) {
                    failure = e;
                } finally {
                    free.release();
                }
            });
        }
    }

    private static void waitFor(Semaphore free) throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private void throwFailure() throws IOException {
        IOException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Waits until everything is written to the other stream, which is not flushed. */
    @Override
    public void flush() throws IOException {
        send();
        Future<?> last = thread.submit(() -> {});
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        throwFailure();
    }

    /** Ends the thread. The other stream stays open, and bytes that were not flushed are lost. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
