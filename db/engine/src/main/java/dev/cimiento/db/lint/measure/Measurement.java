package dev.cimiento.db.lint.measure;

import dev.cimiento.db.changelog.revision.RevisionSql;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import dev.cimiento.db.core.SimpleQueryMode;
import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.lint.measure.MeasuredStatement.ServerMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Runs a revision on a database, as an upgrade would, and measures each statement. One connection runs the statements
 * and reads the catalogs within its transaction; a second one reads the locks of the first.
 */
final class Measurement implements AutoCloseable {

    private static final String LOCK_TIMEOUT = "select setting from pg_settings where name = 'lock_timeout'";

    private final DataSource database;
    private final Connection worker;
    private final Connection second;
    private final SimpleQueryMode scripts;
    private final LockReader reader;
    private final CatalogReader catalogs;
    private final Set<Long> known = new HashSet<>();
    private Map<Long, LockMode> held = Map.of();
    private final CatalogState start;
    private CatalogState state;

    private Measurement(DataSource database, Connection worker, Connection second) throws SQLException {
        this.database = database;
        this.worker = worker;
        this.second = second;
        this.scripts = SimpleQueryMode.on(worker);
        this.reader = new LockReader(second, LockReader.process(worker));
        this.catalogs = new CatalogReader(worker);
        this.start = catalogs.read();
        this.state = start;
    }

    static Measurement on(DataSource database) throws SQLException {
        Connection worker = database.getConnection();
        try {
            return new Measurement(database, worker, database.getConnection());
        } catch (SQLException e) {
            worker.close();
            throw e;
        }
    }

    /** Runs the upgrade, and the rollback if {@code withRollback} is true and all statements ran. */
    MeasuredRevision run(RevisionSql sql, boolean withRollback) throws SQLException {
        TableContents contents = withRollback ? TableContents.of(worker, start) : TableContents.NONE;
        List<MeasuredChangeSet> measured = new ArrayList<>();
        boolean complete = true;
        for (ChangeSetSql changeSet : sql.changeSets()) {
            MeasuredChangeSet done = run(changeSet);
            measured.add(done);
            complete = done.complete();
            if (!complete) {
                break;
            }
        }
        MeasuredRevision upgraded = new MeasuredRevision(sql.revision(), measured, start, state, Optional.empty());
        return complete && withRollback
                ? upgraded.rolledBack(new Rollback(worker, catalogs).run(sql, upgraded, contents))
                : upgraded;
    }

    private MeasuredChangeSet run(ChangeSetSql changeSet) throws SQLException {
        List<MeasuredStatement> statements = new ArrayList<>();
        boolean complete = true;
        begin(catalogs.readActivity(state));
        for (String sql : statements(changeSet)) {
            MeasuredStatement statement = measure(sql, changeSet.transactional());
            statements.add(statement);
            // A statement that needs no transaction was measured without one, which loses only what was before it.
            boolean alone = statements.size() == 1;
            complete = statement
                    .failure()
                    .map(failure -> alone && failure.isAboutTransaction())
                    .orElse(true);
            if (!complete) {
                worker.rollback();
                break;
            }
            if (!changeSet.transactional()) {
                worker.commit();
                held = Map.of();
            }
        }
        worker.commit();
        worker.setAutoCommit(true);
        held = Map.of();
        return new MeasuredChangeSet(changeSet.log().id(), changeSet.transactional(), complete, statements);
    }

    /**
     * Returns the statements of a change set, each alone. With {@code splitStatements:false} Liquibase sends them
     * together, which makes no difference within a transaction.
     */
    private static List<String> statements(ChangeSetSql changeSet) {
        return changeSet.transactional()
                ? changeSet.forward().stream()
                        .flatMap(sql -> StatementSplitter.of(sql).stream())
                        .toList()
                : changeSet.forward();
    }

    private void begin(CatalogState reached) throws SQLException {
        worker.setAutoCommit(false);
        held = Map.of();
        state = reached;
    }

    private MeasuredStatement measure(String sql, boolean transactional) throws SQLException {
        CatalogState before = state;
        long timeout = lockTimeout();
        if (new SqlWords(sql).actsOutside()) {
            return new MeasuredStatement(
                    sql, start, before, before, Map.of(), held, timeout, List.of(), Optional.empty());
        }
        List<ServerMessage> notices = new ArrayList<>();
        try {
            execute(sql, notices);
        } catch (SQLException e) {
            ServerMessage failure = message(e);
            if (!failure.isAboutTransaction()) {
                return new MeasuredStatement(
                        sql, start, before, before, Map.of(), held, timeout, notices, Optional.of(failure));
            }
            return outsideOfTransaction(sql, before, timeout, transactional ? Optional.of(failure) : Optional.empty());
        }
        Map<Long, LockMode> now = reader.locks();
        state = reached(sql);
        Map<Long, LockMode> taken = new HashMap<>(now);
        taken.entrySet().removeIf(lock -> lock.getValue() == held.get(lock.getKey()));
        held = now;
        return new MeasuredStatement(
                sql, start, before, state, ofRelations(taken), ofRelations(held), timeout, notices, Optional.empty());
    }

    private CatalogState reached(String sql) throws SQLException {
        SqlWords words = new SqlWords(sql);
        if (words.setsParameter()) {
            return state;
        }
        return words.onlyAdds() && !catalogs.haveEventTriggers() ? catalogs.readAdded(state) : catalogs.read();
    }

    private long lockTimeout() throws SQLException {
        try (Statement statement = worker.createStatement();
                ResultSet row = statement.executeQuery(LOCK_TIMEOUT)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs a statement that the server rejects in a transaction, and goes on in a new one. */
    private MeasuredStatement outsideOfTransaction(
            String sql, CatalogState before, long timeout, Optional<ServerMessage> failure) throws SQLException {
        worker.rollback();
        worker.setAutoCommit(true);
        Map<Long, LockMode> observed;
        Optional<ServerMessage> result = failure;
        try (WaitingObservation observation = new WaitingObservation(database, reader, before)) {
            observed = observation.locksOf(worker, sql);
        } catch (SQLException e) {
            observed = Map.of();
            result = failure.or(() -> Optional.of(message(e)));
        }
        begin(catalogs.read());
        Map<Long, LockMode> taken = ofRelations(observed);
        return new MeasuredStatement(sql, start, before, state, taken, taken, timeout, List.of(), result);
    }

    /** Removes the locks on catalogs, indexes and sequences. */
    private Map<Long, LockMode> ofRelations(Map<Long, LockMode> locks) {
        Map<Long, LockMode> ofRelations = new HashMap<>(locks);
        ofRelations.keySet().removeIf(relation -> !isRelation(relation));
        return ofRelations;
    }

    /** A dropped relation is in the state before the statement only, and stays locked. */
    private boolean isRelation(long relation) {
        return state.relations().containsKey(relation) || known.contains(relation);
    }

    private void execute(String sql, List<ServerMessage> notices) throws SQLException {
        known.addAll(state.relations().keySet());
        try (Statement statement = worker.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                notices.add(
                        new ServerMessage(String.valueOf(warning.getSQLState()), String.valueOf(warning.getMessage())));
            }
        }
    }

    static ServerMessage message(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException error ? error.getServerErrorMessage() : null;
        String text = String.valueOf(server == null ? e.getMessage() : server.getMessage());
        return new ServerMessage(
                String.valueOf(e.getSQLState()), text.lines().findFirst().orElse(""));
    }

    @Override
    public void close() throws SQLException {
        try (worker) {
            scripts.close();
            second.close();
        }
    }
}
