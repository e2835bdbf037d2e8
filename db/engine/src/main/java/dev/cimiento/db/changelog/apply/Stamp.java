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
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Tells a database where it is in its history, and changes nothing else: for one that came there by other means.
 *
 * @param clock marks the rows of the log that belong together
 * @param onWait told when another process migrates the database, and is waited for
 */
public record Stamp(DataSource dataSource, Changelog changelog, Clock clock, Runnable onWait) {

    public Stamp(DataSource dataSource, Changelog changelog, Clock clock) {
        this(dataSource, changelog, clock, () -> {});
    }

    /**
     * Records that the database has a revision and all before it, and none after it.
     *
     * @param purge whether to forget first all that was recorded, also what this changelog does not know
     * @return the revisions that are recorded now
     * @throws DatabaseException when there is no such revision, or when the database has one that is not known
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
     * Records that a database, in which this changelog recorded nothing so far, has all revisions.
     *
     * @param aside statements that make room for that, in the same transaction
     * @throws DatabaseException when one of them fails; then nothing is recorded
     */
    public void first(List<String> aside) {
        try {
            new AdvisoryLock(dataSource, onWait).hold(session -> {
                write(Stream.concat(aside.stream(), statements(changelog.revisions(), false).stream())
                        .toList());
                return true;
            });
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be stamped", e);
        }
    }

    /** Rows that are there already stay as they are. */
    private List<String> statements(List<Revision> recorded, boolean purge) {
        List<String> statements = new ArrayList<>(List.of(LogRow.CREATE_TABLE));
        if (purge) {
            statements.add("delete from databasechangelog");
        }
        for (Revision revision : changelog.revisions()) {
            for (ChangeSetSql changeSet : RevisionParser.read(revision).changeSets()) {
                LogRow row = changeSet.log();
                statements.add(
                        recorded.contains(revision)
                                ? row.insert(OfflineSql.deployment(clock)) + "\nhaving not exists (" + row.select()
                                        + ")"
                                : row.delete());
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
