package dev.cimiento.db.lint.measure;

import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.rows.SyntheticRows;
import dev.cimiento.db.autogenerate.trial.ColumnSequences;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionSql;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Measures a revision on scratch databases with the history before it. It runs once on empty tables and once on tables
 * with synthetic rows, which both the old and the new schema accept. If it fails on the rows, the locks are those of
 * the run without rows.
 *
 * <pre>{@code
 * MeasuredRevision measured = new ScratchMeasurement(scratch, changelog).measure(revision, (revision, before, after) -> {});
 * }</pre>
 */
public record ScratchMeasurement(ScratchDatabases databases, Changelog changelog) {

    /** Receives the databases before and after the revision while they exist. */
    public interface Observer {

        /**
         * Called once, after the measurement.
         *
         * @param measured the measured revision
         * @param before an empty database with the schema before the revision
         * @param after an empty database with the schema after it; its tables have the same {@code oid}
         */
        void schemas(MeasuredRevision measured, DataSource before, DataSource after);
    }

    /**
     * Measures a revision of the changelog.
     *
     * @throws DatabaseException if the history before it cannot be applied
     */
    public MeasuredRevision measure(Revision revision, Observer observer) {
        return databases.dropTogether(() -> {
            try (ScratchDatabase history = databases.create()) {
                new Migrations(history.dataSource(), changelog.upTo(revision.follows())).upgrade(step -> {});
                return measure(RevisionParser.read(revision), history, observer);
            } catch (SQLException e) {
                throw DatabaseException.because("The revision " + revision.file() + " cannot be measured", e);
            }
        });
    }

    private MeasuredRevision measure(RevisionSql revision, ScratchDatabase history, Observer observer)
            throws SQLException {
        String template = history.analyzed().url().database();
        try (ScratchDatabase filled = databases.create(template);
                ScratchDatabase empty = databases.create(template)) {
            MeasuredRevision withoutRows = run(empty, revision, false);
            MeasuredRevision measured = withoutRows;
            if (!withoutRows.isIncomplete() && hasTables(withoutRows)) {
                fill(filled, empty);
                MeasuredRevision onRows = run(filled, revision, true);
                measured = onRows.failureOnRows().isPresent() ? withoutRows.withFailureOf(onRows) : onRows;
            }
            observer.schemas(measured, history.dataSource(), empty.dataSource());
            return measured;
        }
    }

    private static boolean hasTables(MeasuredRevision measured) {
        return measured.start().relations().values().stream().anyMatch(CatalogState.Relation::isTable);
    }

    private static MeasuredRevision run(ScratchDatabase database, RevisionSql revision, boolean withRollback)
            throws SQLException {
        try (Measurement measurement = Measurement.on(database.dataSource())) {
            return measurement.run(revision, withRollback);
        }
    }

    private static void fill(ScratchDatabase before, ScratchDatabase after) throws SQLException {
        try (Connection old = before.dataSource().getConnection();
                Connection changed = after.dataSource().getConnection()) {
            new SyntheticRows(old, changed, Table.of(old), Table.of(changed)).fill();
            new ColumnSequences(old).advance();
        }
    }
}
