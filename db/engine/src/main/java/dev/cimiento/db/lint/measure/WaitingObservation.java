package dev.cimiento.db.lint.measure;

import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Observes the locks of a statement that cannot run in a transaction, such as {@code create index concurrently} or
 * {@code vacuum}. Such a statement releases its locks when it ends, and on small tables it ends at once. So other
 * connections lock all tables before it starts, and each ends its transaction when the statement waits for it: the first
 * one stops even {@code vacuum}, the second one is like a transaction of a program that writes.
 */
final class WaitingObservation implements AutoCloseable {

    private static final List<LockMode> MODES = List.of(LockMode.SHARE_UPDATE_EXCLUSIVE, LockMode.ROW_EXCLUSIVE);
    private static final long PAUSE_MILLISECONDS = 1;

    private final LockReader reader;
    private final Map<Integer, Connection> users = new HashMap<>();

    WaitingObservation(DataSource database, LockReader reader, CatalogState catalogs) throws SQLException {
        this.reader = reader;
        String tables = catalogs.relations().values().stream()
                .filter(relation ->
                        relation.kind().equals("r") || relation.kind().equals("p"))
                .map(Relation::qualifiedName)
                .collect(Collectors.joining(", "));
        for (LockMode mode : MODES) {
            Connection user = database.getConnection();
            users.put(LockReader.process(user), user);
            use(user, tables, mode);
        }
    }

    /** Locks tables, and takes a snapshot as a reading transaction does. */
    private static void use(Connection user, String tables, LockMode mode) throws SQLException {
        user.setAutoCommit(false);
        user.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = user.createStatement()) {
            if (!tables.isEmpty()) {
                statement.execute("lock table " + tables + " in " + mode + " mode");
            }
            statement.execute("select 1");
        }
    }

    /** Runs a statement and returns the strongest mode of each relation that it held or waited for. */
    Map<Long, LockMode> locksOf(Connection worker, String sql) throws SQLException {
        Map<Long, LockMode> locks = new HashMap<>();
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
            while (!ended.get()) {
                Set<Integer> blocking = reader.blocking();
                reader.locks().forEach((relation, mode) -> locks.merge(relation, mode, LockMode::stronger));
                for (int process : blocking) {
                    if (users.containsKey(process)) {
                        users.get(process).rollback();
                    }
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            for (Connection user : users.values()) {
                user.rollback();
            }
        }
        Optional<SQLException> failure = run.result();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return locks;
    }

    @Override
    public void close() throws SQLException {
        for (Connection user : new ArrayList<>(users.values())) {
            user.close();
        }
    }
}
