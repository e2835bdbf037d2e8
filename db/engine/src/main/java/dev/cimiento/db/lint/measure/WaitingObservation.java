package dev.cimiento.db.lint.measure;

import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Observes the locks of a statement that cannot run in a transaction, such as {@code create index concurrently}. Such
 * a statement releases its locks when it ends, and on small tables it ends at once. So a third connection uses all
 * tables meanwhile, like a long transaction of a program, and the statement has to wait for it.
 */
final class WaitingObservation implements AutoCloseable {

    private static final long PAUSE_MILLISECONDS = 1;

    private final LockReader reader;
    private final Connection user;

    WaitingObservation(DataSource database, LockReader reader) throws SQLException {
        this.reader = reader;
        this.user = database.getConnection();
    }

    /** Runs a statement and returns the strongest mode of each relation that it held or waited for. */
    Map<Long, LockMode> locksOf(Connection worker, String sql, CatalogState catalogs) throws SQLException {
        Map<Long, LockMode> locks = new HashMap<>();
        use(catalogs);
        AtomicBoolean ended = new AtomicBoolean();
        BackgroundTask<Optional<SQLException>> run = BackgroundTask.begin(() -> {
            try (Statement statement = worker.createStatement()) {
                statement.execute(sql);
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(e);
            } finally {
                ended.set(true);
            }
        });
        try {
            boolean used = true;
            while (!ended.get()) {
                boolean waits = reader.isWaiting();
                reader.locks().forEach((relation, mode) -> locks.merge(relation, mode, LockMode::stronger));
                if (used && waits) {
                    user.rollback();
                    used = false;
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            user.rollback();
        }
        Optional<SQLException> failure = run.result();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return locks;
    }

    /** Locks all tables as a writing transaction does, and takes a snapshot. */
    private void use(CatalogState catalogs) throws SQLException {
        user.setAutoCommit(false);
        user.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        String tables = catalogs.relations().values().stream()
                .filter(relation ->
                        relation.kind().equals("r") || relation.kind().equals("p"))
                .map(Relation::name)
                .collect(Collectors.joining(", "));
        try (Statement statement = user.createStatement()) {
            if (!tables.isEmpty()) {
                statement.execute("lock table " + tables + " in row exclusive mode");
            }
            statement.execute("select 1");
        }
    }

    @Override
    public void close() throws SQLException {
        user.close();
    }
}
