package dev.cimiento.db.changelog;

import dev.cimiento.db.changelog.Step.Direction;
import dev.cimiento.db.shared.DatabaseException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.filter.AlreadyRanChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.parser.core.formattedsql.FormattedSqlChangeLogParser;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Liquibase on one connection of its own, for one operation: it keeps what it has read, and answers wrongly when used
 * again. Its iterators are called and not its commands, which would lock by a row, phone home and print.
 */
final class LiquibaseRun implements AutoCloseable {

    private static final Map<String, Object> SILENT =
            Map.of(Scope.Attr.logService.name(), new NoOpLogService(), Scope.Attr.ui.name(), new LoggerUIService());

    private final RecordingDatabase database = new RecordingDatabase();

    private LiquibaseRun() {}

    static LiquibaseRun open(DataSource dataSource) throws SQLException {
        LiquibaseRun run = new LiquibaseRun();
        Connection connection = dataSource.getConnection();
        try {
            run.silently(() -> {
                run.database.setConnection(new JdbcConnection(connection));
                Scope.getCurrentScope()
                        .getSingleton(ChangeLogHistoryServiceFactory.class)
                        .getChangeLogService(run.database)
                        .init();
            });
            return run;
        } catch (DatabaseException e) {
            connection.close();
            throw e;
        }
    }

    /** @throws DatabaseException when a revision's file is no longer what was applied */
    void requireUnchanged(List<Revision> revisions) {
        silently(() -> {
            for (Revision revision : revisions) {
                for (ChangeSet changeSet : parse(revision).getChangeSets()) {
                    RanChangeSet ran = database.getRanChangeSet(changeSet);
                    if (ran != null && !changeSet.isCheckSumValid(ran.getLastCheckSum())) {
                        throw new DatabaseException("The revision " + revision.file() + " was changed after it was "
                                + "applied: its change set " + changeSet.getId() + " was recorded with the checksum "
                                + ran.getLastCheckSum() + ". Bring the file back as it was, and put the change into a "
                                + "new revision.");
                    }
                }
            }
        });
    }

    /** Applies what the database lacks of a revision, or takes back what it has of it. */
    void apply(Revision revision, Direction direction) {
        silently(() -> {
            try {
                ChangeLogIterator iterator;
                RuntimeEnvironment environment =
                        new RuntimeEnvironment(database, new Contexts(), new LabelExpression());
                if (direction == Direction.UP) {
                    iterator = new ChangeLogIterator(parse(revision), new ShouldRunChangeSetFilter(database));
                    iterator.run(new UpdateVisitor(database, null), environment);
                } else {
                    iterator = new ChangeLogIterator(
                            parse(revision), new AlreadyRanChangeSetFilter(database.getRanChangeSetList()));
                    iterator.run(new RollbackVisitor(database, null), environment);
                }
            } catch (LiquibaseException e) {
                throw new FailedRevision(revision, direction, e).toException();
            }
        });
    }

    @Override
    public void close() {
        silently(() -> {
            try {
                // Closing turns auto-commit on, which would commit what a failure left open.
                database.rollback();
            } finally {
                Scope.getCurrentScope()
                        .getSingleton(ChangeLogHistoryServiceFactory.class)
                        .resetAll();
                database.close();
            }
        });
    }

    private DatabaseChangeLog parse(Revision revision) throws LiquibaseException {
        return new InMemoryParser(revision.sql())
                .parse(
                        revision.id() + ".sql",
                        new ChangeLogParameters(database),
                        Scope.getCurrentScope().getResourceAccessor());
    }

    private void silently(Scope.ScopedRunner<?> work) {
        try {
            Scope.child(SILENT, work);
        } catch (DatabaseException e) {
            throw e;
        } catch (Exception e) {
            throw new DatabaseException("Liquibase failed: " + e.getMessage(), e);
        }
    }

    /** The text is at hand; Liquibase would read it from a file. */
    private static final class InMemoryParser extends FormattedSqlChangeLogParser {

        private final String sql;

        InMemoryParser(String sql) {
            this.sql = sql;
        }

        @Override
        protected InputStream openChangeLogFile(String path, ResourceAccessor resources) {
            return new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
        }
    }
}
