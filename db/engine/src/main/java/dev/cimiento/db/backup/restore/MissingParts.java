package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.backup.manifest.SavedColumn;
import dev.cimiento.db.backup.manifest.SavedSequence;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates the tables, columns and sequences of a file that its history does not create, such as monthly partitions or
 * changes by hand, so that no row is lost.
 */
final class MissingParts {

    private final Connection connection;
    private final List<String> created = new ArrayList<>();
    private final List<SavedTable> tables = new ArrayList<>();
    private final List<SavedSequence> sequences = new ArrayList<>();

    private MissingParts(Connection connection) {
        this.connection = connection;
    }

    /**
     * Creates them, within the open transaction.
     *
     * @throws DatabaseException if one cannot be created
     */
    static MissingParts create(Connection connection, Manifest manifest) throws SQLException {
        MissingParts missing = new MissingParts(connection);
        missing.createSequences(manifest);
        for (SavedTable table : manifest.tables()) {
            TargetTables here = TargetTables.of(connection);
            if (here.has(table.name())) {
                missing.addColumns(table, here.missing(table));
            } else {
                missing.createTable(table);
            }
        }
        missing.setOwners();
        return missing;
    }

    private void createSequences(Manifest manifest) throws SQLException {
        for (SavedSequence sequence : manifest.sequences()) {
            if (!sequence.creation().isEmpty() && !exists(sequence.name())) {
                run("sequence " + sequence.name(), schema(sequence.name()) + sequence.creation());
                sequences.add(sequence);
            }
        }
    }

    private void setOwners() throws SQLException {
        for (SavedSequence sequence : sequences) {
            if (sequence.owner().isPresent()) {
                SavedSequence.Owner owner = sequence.owner().get();
                execute("alter sequence " + sequence.name().sql() + " owned by "
                        + owner.table().sql() + "." + ObjectName.quoted(owner.column()));
            }
        }
    }

    private void createTable(SavedTable table) {
        run("table " + table.name(), schema(table.name()) + table.creation());
        tables.add(table);
    }

    private void addColumns(SavedTable table, List<SavedColumn> columns) {
        for (SavedColumn column : columns) {
            run(
                    "column " + table.name() + "." + column.name(),
                    "alter table " + table.name().sql() + " add column " + ObjectName.quoted(column.name()) + " "
                            + column.definition());
        }
    }

    /** Adds the foreign keys of the created tables, after the rows are loaded. */
    void addReferences() throws SQLException {
        for (SavedTable table : tables) {
            if (!table.references().isEmpty()) {
                execute(table.references());
            }
        }
    }

    /** Returns the kinds and names of the created objects. */
    List<String> created() {
        return created;
    }

    private static String schema(ObjectName name) {
        return "create schema if not exists " + ObjectName.quoted(name.schema()) + "; ";
    }

    private boolean exists(ObjectName name) throws SQLException {
        try (var query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, name.sql());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void run(String what, String script) {
        try {
            execute(script);
            created.add(what);
        } catch (SQLException e) {
            throw DatabaseException.because(
                    "No rows were loaded: the history does not have the " + what
                            + " of the file, and it cannot be created",
                    e);
        }
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(script);
        }
    }
}
