package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.precondition.BreakingRows;
import dev.cimiento.db.changelog.precondition.RowPreconditions;
import dev.cimiento.db.changelog.revision.RecordingDatabase;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.SilentLiquibase;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SimpleQueryMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.AlreadyRanChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * Liquibase on a connection of its own, for one operation. Liquibase caches the log table, so an instance is not
 * reused. Its iterators are called directly: its commands would lock by a row, send usage data and print.
 */
final class LiquibaseRun implements AutoCloseable {

    private final RecordingDatabase database = new RecordingDatabase();

    private final Connection connection;
    private final SimpleQueryMode scripts;

    private LiquibaseRun(Connection connection) throws SQLException {
        this.connection = connection;
        this.scripts = SimpleQueryMode.on(connection);
    }

    static LiquibaseRun open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        LiquibaseRun run = new LiquibaseRun(connection);
        try {
            AdvisoryLock.markAsWorker(connection);
            SilentLiquibase.run(() -> {
                run.database.setConnection(new JdbcConnection(connection));
                Scope.getCurrentScope()
                        .getSingleton(ChangeLogHistoryServiceFactory.class)
                        .getChangeLogService(run.database)
                        .init();
            });
            return run;
        } catch (DatabaseException | SQLException e) {
            connection.rollback();
            connection.setAutoCommit(true);
            AdvisoryLock.unmark(connection);
            run.scripts.close();
            connection.close();
            throw e;
        }
    }

    /** Applies the missing change sets of a revision, or rolls back the applied ones. */
    void apply(Revision revision, Direction direction) {
        SilentLiquibase.run(() -> {
            try {
                DatabaseChangeLog changeSets = RevisionParser.parse(revision, database);
                RuntimeEnvironment environment =
                        new RuntimeEnvironment(database, new Contexts(), new LabelExpression());
                if (direction == Direction.UP) {
                    checkRows(revision, changeSets);
                    new ChangeLogIterator(changeSets, new ShouldRunChangeSetFilter(database))
                            .run(new UpdateVisitor(database, null), environment);
                } else {
                    new ChangeLogIterator(changeSets, new AlreadyRanChangeSetFilter(database.getRanChangeSetList()))
                            .run(new RollbackVisitor(database, null), environment);
                }
            } catch (LiquibaseException e) {
                throw new FailedRevision(revision, direction, e).toException();
            }
        });
    }

    /** Liquibase would report only the first query, without the number of rows. */
    private void checkRows(Revision revision, DatabaseChangeLog changeSets) throws LiquibaseException, SQLException {
        ChangeSet first = changeSets.getChangeSets().get(0);
        List<String> queries = RowPreconditions.of(first);
        if (!queries.isEmpty() && database.getRanChangeSet(first) == null) {
            new BreakingRows(connection, revision.file()).requireNone(queries);
            first.setPreconditions(null);
        }
    }

    @Override
    public void close() {
        SilentLiquibase.run(() -> {
            try {
                // Closing turns auto-commit on, which would commit the transaction of a failed change set.
                database.rollback();
                connection.setAutoCommit(true);
                AdvisoryLock.unmark(connection);
            } finally {
                scripts.close();
                Scope.getCurrentScope()
                        .getSingleton(ChangeLogHistoryServiceFactory.class)
                        .resetAll();
                database.close();
            }
        });
    }
}
