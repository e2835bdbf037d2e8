package dev.cimiento.db.lint.measure;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.rows.AffectedTables;
import dev.cimiento.db.autogenerate.rows.SyntheticRows;
import dev.cimiento.db.autogenerate.trial.ColumnSequences;
import dev.cimiento.db.changelog.revision.RevisionSql;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Measures a revision on scratch databases with the schema before it. It runs on tables with synthetic rows, which both
 * the old and the new schema accept. If it fails on the rows, the locks are those of a run without rows.
 *
 * <pre>{@code
 * MeasuredRevision measured = new ScratchMeasurement(scratch).measure(RevisionParser.read(revision), history.url());
 * }</pre>
 */
public record ScratchMeasurement(ScratchDatabases databases) {

    /**
     * Measures a revision.
     *
     * @param before a database with the schema before the revision, without rows and without connections
     */
    public MeasuredRevision measure(RevisionSql revision, DatabaseUrl before) throws SQLException {
        try (ScratchDatabase empty = databases.create(before.database())) {
            MeasuredRevision withoutRows = run(empty.dataSource(), revision, false);
            if (withoutRows.isIncomplete() || !hasTables(withoutRows)) {
                return withoutRows;
            }
            try (ScratchDatabase filled = databases.create(before.database())) {
                fill(
                        filled.dataSource(),
                        tables(filled.dataSource()),
                        empty.dataSource(),
                        tables(empty.dataSource()),
                        revision);
                MeasuredRevision onRows = run(filled.dataSource(), revision, true);
                return onRows.failureOnRows().isPresent() ? withoutRows.withFailureOf(onRows) : onRows;
            }
        }
    }

    /**
     * Measures a revision whose result is known.
     *
     * @param before a database with the schema before the revision, without rows and without connections
     * @param after a database with the schema after it
     */
    public MeasuredRevision measure(RevisionSql revision, DatabaseSnapshot before, DatabaseSnapshot after)
            throws SQLException {
        boolean rows = !before.schema().settings().tables().isEmpty();
        try (ScratchDatabase filled = databases.create(before.url().database())) {
            if (rows) {
                fill(filled.dataSource(), before.tables(), after.url().dataSource(), after.tables(), revision);
            }
            MeasuredRevision measured = run(filled.dataSource(), revision, rows);
            if (!measured.isIncomplete() && measured.failureOnRows().isEmpty()) {
                return measured;
            }
        }
        return measure(revision, before.url());
    }

    private static Map<String, Table> tables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Table.of(connection);
        }
    }

    private static boolean hasTables(MeasuredRevision measured) {
        return measured.start().relations().values().stream().anyMatch(CatalogState.Relation::isTable);
    }

    static MeasuredRevision run(DataSource database, RevisionSql revision, boolean withRollback) throws SQLException {
        try (Measurement measurement = Measurement.on(database)) {
            return measurement.run(revision, withRollback);
        }
    }

    /** Fills the tables that the revision changes, and the others that its statements affect. */
    private static void fill(
            DataSource before,
            Map<String, Table> tables,
            DataSource after,
            Map<String, Table> wanted,
            RevisionSql revision)
            throws SQLException {
        List<String> statements = revision.changeSets().stream()
                .flatMap(changeSet -> Stream.concat(changeSet.forward().stream(), changeSet.rollback().stream()))
                .toList();
        try (Connection old = before.getConnection();
                Connection changed = after.getConnection()) {
            Set<String> affected = AffectedTables.of(old, changed).by(statements, tables.keySet());
            try (SyntheticRows rows = SyntheticRows.begin(old, changed, tables, wanted)) {
                Set<String> selected = new HashSet<>(rows.changed());
                selected.addAll(affected);
                rows.fill(selected);
            }
            new ColumnSequences(old).advance();
        }
    }
}
