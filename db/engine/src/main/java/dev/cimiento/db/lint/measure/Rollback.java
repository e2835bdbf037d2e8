package dev.cimiento.db.lint.measure;

import dev.cimiento.db.changelog.revision.RevisionSql;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import dev.cimiento.db.lint.measure.MeasuredRevision.RollbackResult;
import dev.cimiento.db.lint.measure.MeasuredStatement.ServerMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Runs the rollback of a measured revision, and compares schema and rows with those before the upgrade.
 *
 * @param worker the connection that ran the upgrade
 * @param catalogs reads the catalogs on that connection
 */
record Rollback(Connection worker, CatalogReader catalogs) {

    RollbackResult run(RevisionSql sql, MeasuredRevision upgraded, TableContents before) throws SQLException {
        List<ChangeSetSql> reversed = new ArrayList<>(sql.changeSets());
        Collections.reverse(reversed);
        Optional<ServerMessage> failure = Optional.empty();
        for (ChangeSetSql changeSet : reversed) {
            failure = run(changeSet);
            if (failure.isPresent()) {
                break;
            }
        }
        CatalogState after = catalogs.read();
        boolean restored = after.shape().equals(upgraded.start().shape());
        List<String> changed = restored ? before.changedIn(TableContents.of(worker, after)) : List.of();
        return new RollbackResult(failure, withoutRollback(sql, upgraded), restored, changed);
    }

    /** Returns the change sets that change the schema or rows and have no rollback statements. */
    private static List<String> withoutRollback(RevisionSql sql, MeasuredRevision upgraded) {
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < sql.changeSets().size(); i++) {
            List<MeasuredStatement> statements = upgraded.changeSets().get(i).statements();
            boolean changes = statements.stream()
                    .anyMatch(statement -> !statement.written().isEmpty()
                            || !statement
                                    .before()
                                    .shape()
                                    .equals(statement.after().shape()));
            if (changes && sql.changeSets().get(i).rollback().isEmpty()) {
                empty.add(sql.changeSets().get(i).log().id());
            }
        }
        return empty;
    }

    private Optional<ServerMessage> run(ChangeSetSql changeSet) throws SQLException {
        worker.setAutoCommit(!changeSet.transactional());
        try (Statement statement = worker.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : changeSet.rollback()) {
                statement.execute(sql);
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Measurement.message(e));
        } finally {
            if (changeSet.transactional()) {
                end();
            }
            worker.setAutoCommit(true);
        }
    }

    /** Commits; the server rolls back instead if a statement failed. */
    private void end() throws SQLException {
        worker.commit();
    }
}
