package dev.cimiento.db.core;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work on a database that runs while the caller works on another one. */
public final class BackgroundTask<T> {

    /** The work. */
    public interface Work<T> {
        T get() throws SQLException;
    }

    private final CompletableFuture<T> future;

    private BackgroundTask(CompletableFuture<T> future) {
        this.future = future;
    }

    /** Starts the work on a new thread. The common pool can have a single thread, and this work mostly waits. */
    public static <T> BackgroundTask<T> begin(Work<T> work) {
        return new BackgroundTask<>(CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.get();
                    } catch (SQLException e) {
                        throw DatabaseException.because("A background task failed on its database", e);
                    }
                },
                BackgroundTask::startThread));
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "database-task");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the result, and rethrows the exception of the work. */
    public T result() {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until the work has ended, and ignores its exception. */
    public void await() {
        future.handle((result, failure) -> result).join();
    }
}
