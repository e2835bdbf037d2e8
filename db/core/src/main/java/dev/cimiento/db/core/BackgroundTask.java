package dev.cimiento.db.core;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work on one database that goes on while its caller works on another. */
public final class BackgroundTask<T> {

    /** What is to be done. */
    public interface Work<T> {
        T get() throws SQLException;
    }

    private final CompletableFuture<T> future;

    private BackgroundTask(CompletableFuture<T> future) {
        this.future = future;
    }

    /** Begins it at once, on a thread of its own: the pool that all share may have a single one, and this waits a lot. */
    public static <T> BackgroundTask<T> begin(Work<T> work) {
        return new BackgroundTask<>(CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.get();
                    } catch (SQLException e) {
                        throw DatabaseException.because("A database cannot be worked on", e);
                    }
                },
                BackgroundTask::startThread));
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "meanwhile");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for it, and throws what it threw. */
    public T result() {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until it has ended, in whatever way. */
    public void await() {
        future.handle((result, failure) -> result).join();
    }
}
