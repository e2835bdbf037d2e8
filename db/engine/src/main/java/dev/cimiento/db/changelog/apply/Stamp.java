package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.LogRow;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Records a revision as applied without running it, for a database that got its schema by other means.
 *
 * <pre>{@code
 * new Stamp(dataSource, changelog, Clock.systemUTC()).at(RevisionTarget.HEAD, false);
 * }</pre>
 *
 * @param clock gives the time that groups the rows of the log table
 * @param onWait called if the stamp has to wait for another process that migrates the database
 */
public record Stamp(DataSource dataSource, Changelog changelog, Clock clock, Runnable onWait) {

    public Stamp(DataSource dataSource, Changelog changelog, Clock clock) {
        this(dataSource, changelog, clock, () -> {});
    }

    /**
     * Records that a revision and all revisions before it are applied, and none after it.
     *
     * @param purge true to delete all recorded rows first, those of unknown revisions included
     * @return the revisions that are now recorded
     * @throws DatabaseException if there is no such revision, or if the database has an unknown one and purge is false
     */
    public List<Revision> at(RevisionTarget target, boolean purge) {
        try {
            return new AdvisoryLock(dataSource, onWait).hold(session -> {
                int current = purge
                        ? 0
                        : new Migrations(dataSource, changelog)
                                .state(session)
                                .applied()
                                .size();
                List<Revision> recorded = changelog.revisions().subList(0, target.position(changelog, current));
                write(statements(recorded, purge));
                return recorded;
            });
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be stamped", e);
        }
    }

    /**
     * Records all revisions in a database that has no rows of this changelog.
     *
     * @param before statements that run before, in the same transaction, such as renaming an older log table
     * @throws DatabaseException if a statement fails; then nothing is recorded
     */
    public void recordAll(List<String> before) {
        try {
            new AdvisoryLock(dataSource, onWait).hold(session -> {
                write(Stream.concat(before.stream(), statements(changelog.revisions(), false).stream())
                        .toList());
                return true;
            });
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be stamped", e);
        }
    }

    /**
     * Records single change sets of a revision, whose other change sets are not applied.
     *
     * @param ids the ids of the change sets
     * @throws DatabaseException if the log table cannot be written
     */
    public void changeSets(Revision revision, Set<String> ids) {
        List<String> statements = new ArrayList<>(List.of(LogRow.CREATE_TABLE));
        for (ChangeSetSql changeSet : RevisionParser.read(revision).changeSets()) {
            LogRow row = changeSet.log();
            if (ids.contains(row.id())) {
                statements.add(insert(row));
            }
        }
        try {
            new AdvisoryLock(dataSource, onWait).hold(session -> {
                write(statements);
                return true;
            });
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be stamped", e);
        }
    }

    private String insert(LogRow row) {
        return row.insert(OfflineSql.deployment(clock)) + "\nhaving not exists (" + row.select() + ")";
    }

    /** Existing rows of recorded revisions are kept. */
    private List<String> statements(List<Revision> recorded, boolean purge) {
        List<String> statements = new ArrayList<>(List.of(LogRow.CREATE_TABLE));
        if (purge) {
            statements.add("delete from databasechangelog");
        }
        for (Revision revision : changelog.revisions()) {
            for (ChangeSetSql changeSet : RevisionParser.read(revision).changeSets()) {
                LogRow row = changeSet.log();
                statements.add(recorded.contains(revision) ? insert(row) : row.delete());
            }
        }
        return statements;
    }

    private void write(List<String> statements) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
