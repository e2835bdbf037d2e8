package dev.cimiento.db.autogenerate;

import dev.cimiento.db.shared.DatabaseException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work on one database that goes on while its caller works on another. */
final class Meanwhile<T> {

    interface Work<T> {
        T get() throws SQLException;
    }

    private final CompletableFuture<T> future;

    private Meanwhile(CompletableFuture<T> future) {
        this.future = future;
    }

    static <T> Meanwhile<T> begin(Work<T> work) {
        return new Meanwhile<>(CompletableFuture.supplyAsync(() -> {
            try {
                return work.get();
            } catch (SQLException e) {
                throw DatabaseException.because("The schemas cannot be compared", e);
            }
        }));
    }

    /** Waits for it. */
    T result() {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
