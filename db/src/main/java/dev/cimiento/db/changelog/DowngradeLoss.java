package dev.cimiento.db.changelog;

import dev.cimiento.db.changelog.RevisionSql.ChangeSetSql;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What is destroyed when revisions are taken back. Each statement is looked at in the state in which it will find the
 * database, as a later revision may have renamed what an earlier one drops: the way is gone in a transaction that is
 * rolled back, without its changes of rows. Where it cannot be gone, what is not found counts as a loss.
 */
record DowngradeLoss(DataSource dataSource) {

    /** Leads to another shape, and neither ends the transaction nor reaches beyond it. */
    private static final Pattern SHAPES = Pattern.compile("(?is)(create|alter|drop|do|set)\\b.*");

    /** Leaves the shape as it is. */
    private static final Pattern ROWS_ONLY =
            Pattern.compile("(?is)(insert|update|delete|truncate|comment|grant|revoke)\\b.*");

    private record Back(Revision revision, boolean transactional, String sql) {}

    /** @param revisions the latest first */
    List<DataLoss> of(List<Revision> revisions) {
        try (Connection connection = dataSource.getConnection()) {
            List<Back> way = way(revisions, ChangeLogTable.read(connection));
            connection.setAutoCommit(false);
            try {
                return along(way, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its rows", e);
        }
    }

    /** Up to the last statement that destroys something. */
    private static List<Back> way(List<Revision> revisions, ChangeLogTable log) {
        List<Back> way = new ArrayList<>();
        int end = 0;
        for (Revision revision : revisions) {
            List<ChangeSetSql> changeSets =
                    new ArrayList<>(RevisionParser.read(revision).changeSets());
            changeSets.removeIf(changeSet -> !log.has(revision, changeSet.log().id()));
            Collections.reverse(changeSets);
            for (ChangeSetSql changeSet : changeSets) {
                for (String sql : changeSet.back()) {
                    way.add(new Back(revision, changeSet.transactional(), sql));
                    end = DestroyedData.by(sql).isEmpty() ? end : way.size();
                }
            }
        }
        return way.subList(0, end);
    }

    private static List<DataLoss> along(List<Back> way, Connection connection) throws SQLException {
        List<DataLoss> losses = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '2s'");
        }
        boolean certain = true;
        for (int i = 0; i < way.size(); i++) {
            Back back = way.get(i);
            losses.addAll(DataLoss.by(back.revision().toString(), back.sql(), certain, connection));
            if (i < way.size() - 1) {
                certain = back.transactional() && isGone(back.sql(), connection) && certain;
            }
        }
        return losses;
    }

    private static boolean isGone(String sql, Connection connection) throws SQLException {
        boolean gone = true;
        for (String single : Statements.of(sql)) {
            if (SHAPES.matcher(single).matches()) {
                gone = works(single, connection) && gone;
            } else {
                gone = ROWS_ONLY.matcher(single).matches() && gone;
            }
        }
        return gone;
    }

    private static boolean works(String sql, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            return false;
        }
    }
}
