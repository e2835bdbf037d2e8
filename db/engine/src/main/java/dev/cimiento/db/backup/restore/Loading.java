package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.copy.CopyTextFormat;
import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.backup.manifest.SavedLargeObjects;
import dev.cimiento.db.backup.manifest.SavedSequence;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Loads a file in one transaction of a connection without auto-commit. The caller commits, or rolls back after an
 * exception.
 */
public record Loading(Connection connection, BackupFile file, Progress.Listener listener) {

    /**
     * The result of a loading.
     *
     * @param created the kinds and names of the objects that the history does not have
     * @param grants the privileges that could not be restored
     */
    public record Loaded(List<String> created, RestoredGrants grants) {}

    /**
     * Loads all tables. Rows that revisions inserted are replaced.
     *
     * @throws DatabaseException if a row cannot be loaded, or if a constraint does not hold
     */
    public Loaded loadAll() throws SQLException {
        Manifest manifest = file.manifest();
        CopyTextFormat.apply(connection);
        SetAside eventTriggers = SetAside.eventTriggers(connection);
        MissingParts parts = MissingParts.create(connection, manifest);
        List<SavedTable> tables = manifest.tablesWithData();
        TargetTables here = TargetTables.of(connection);
        tables.forEach(here::requireColumns);
        SetAside aside = SetAside.of(connection, here.idsOf(tables));
        empty(tables);
        new LoadedRows(connection, file, listener).load(tables);
        for (SavedSequence sequence : manifest.sequences()) {
            setSequence(sequence);
        }
        restore(aside);
        parts.addReferences();
        loadLargeObjects();
        refresh(manifest.views());
        execute("set local search_path = ''");
        RestoredGrants grants = RestoredGrants.restore(connection, manifest.grants());
        eventTriggers.restore();
        return new Loaded(parts.created(), grants);
    }

    /**
     * Loads some tables into a database that has them. Their sequences continue after the higher number.
     *
     * @param replace true to delete the rows that the tables have
     * @throws DatabaseException if a table does not exist, has rows and {@code replace} is false, or rejects a row; also
     *     if another table refers to a row that is not in the file
     */
    public void loadOnly(List<SavedTable> tables, boolean replace) throws SQLException {
        CopyTextFormat.apply(connection);
        SetAside eventTriggers = SetAside.eventTriggers(connection);
        TargetTables here = TargetTables.of(connection);
        for (SavedTable table : tables) {
            if (!here.has(table.name())) {
                throw new DatabaseException("There is no table " + table.name() + " in this database.");
            }
            here.requireColumns(table);
            if (!replace && hasRows(table)) {
                throw new DatabaseException(
                        "The table " + table.name() + " has rows. Nothing was changed. To replace them, add --clean.");
            }
        }
        SetAside aside = SetAside.of(connection, here.idsOf(tables));
        empty(tables);
        new LoadedRows(connection, file, listener).load(tables);
        for (SavedSequence sequence : file.manifest().sequences()) {
            if (tables.stream().anyMatch(table -> owns(table.name(), sequence))) {
                raiseSequence(sequence);
            }
        }
        restore(aside);
        eventTriggers.restore();
    }

    private void loadLargeObjects() throws SQLException {
        if (!file.manifest().largeObjects().isEmpty()) {
            String chunks = SavedLargeObjects.TABLE;
            execute("create temporary table " + chunks.substring(chunks.indexOf('.') + 1)
                    + " (id oid, number bigint, bytes bytea) on commit drop");
            new LoadedRows(connection, file, listener)
                    .load(List.of(file.manifest().largeObjects()));
            execute("do $$ begin perform lo_create(id) from " + chunks
                    + " where number = 0; perform lo_put(id, number * " + SavedLargeObjects.CHUNK + ", bytes) from "
                    + chunks + "; end $$");
        }
    }

    private static void restore(SetAside aside) {
        try {
            aside.restore();
        } catch (SQLException e) {
            throw DatabaseException.because("No rows were loaded: a constraint does not hold with them", e);
        }
    }

    private void empty(List<SavedTable> tables) throws SQLException {
        String truncated = tables.stream()
                .filter(table -> table.condition().isEmpty())
                .map(table -> "only " + table.name().sql())
                .collect(Collectors.joining(", "));
        if (!truncated.isEmpty()) {
            execute("truncate table " + truncated);
        }
        for (SavedTable table : tables) {
            // The other rows of these tables are created by their extension.
            if (!table.condition().isEmpty()) {
                execute("delete from only " + table.name().sql() + " " + table.condition());
            }
        }
    }

    private boolean hasRows(SavedTable table) throws SQLException {
        return new BackupQuery("select exists (select from only " + table.name().sql() + ")")
                .rows(connection, row -> row.getBoolean(1))
                .get(0);
    }

    private void setSequence(SavedSequence sequence) throws SQLException {
        new BackupQuery("select setval(" + literal(sequence.name().sql()) + ", " + sequence.value() + ", "
                        + sequence.called() + ")")
                .rows(connection, row -> true);
    }

    private void raiseSequence(SavedSequence sequence) throws SQLException {
        String name = sequence.name().sql();
        boolean ahead = new BackupQuery("select last_value >= " + sequence.value() + " from " + name)
                .rows(connection, row -> row.getBoolean(1))
                .get(0);
        if (!ahead) {
            setSequence(sequence);
        }
    }

    private static boolean owns(ObjectName table, SavedSequence sequence) {
        return sequence.owner().filter(owner -> owner.table().equals(table)).isPresent();
    }

    private void refresh(List<ObjectName> views) throws SQLException {
        for (ObjectName view : views) {
            boolean exists = new BackupQuery("select to_regclass(" + literal(view.sql()) + ") is not null")
                    .rows(connection, row -> row.getBoolean(1))
                    .get(0);
            if (exists) {
                execute("refresh materialized view " + view.sql());
            }
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
