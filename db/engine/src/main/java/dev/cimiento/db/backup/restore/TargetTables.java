package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.backup.manifest.SavedColumn;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the database into which rows are loaded.
 *
 * @param ids the ids by name
 * @param columns the columns of each table by name; true for a column whose values the server computes
 */
record TargetTables(Map<ObjectName, Long> ids, Map<ObjectName, Map<String, Boolean>> columns) {

    static TargetTables of(Connection connection) throws SQLException {
        Map<ObjectName, Long> ids = new LinkedHashMap<>();
        Map<ObjectName, Map<String, Boolean>> columns = new LinkedHashMap<>();
        BackupQuery.of("target_columns.sql").rows(connection, row -> {
            ObjectName table = new ObjectName(row.getString("nspname"), row.getString("relname"));
            Map<String, Boolean> own = columns.computeIfAbsent(table, name -> new LinkedHashMap<>());
            String column = row.getString("attname");
            if (column != null) {
                own.put(column, row.getBoolean("is_generated"));
            }
            return ids.put(table, row.getLong("oid"));
        });
        return new TargetTables(ids, columns);
    }

    boolean has(ObjectName table) {
        return ids.containsKey(table);
    }

    List<Long> idsOf(List<SavedTable> tables) {
        return tables.stream()
                .map(table -> Objects.requireNonNull(ids.get(table.name()), table.name()::toString))
                .toList();
    }

    /** Returns the columns of a saved table that the table does not have here. */
    List<SavedColumn> missing(SavedTable table) {
        Map<String, Boolean> here = columns.getOrDefault(table.name(), Map.of());
        return table.columns().stream()
                .filter(column -> !here.containsKey(column.name()))
                .toList();
    }

    /**
     * Checks that each value of the file has a column, and each generated column of the file is generated here.
     *
     * @throws DatabaseException if values would be lost
     */
    void requireColumns(SavedTable table) {
        Map<String, Boolean> here = columns.getOrDefault(table.name(), Map.of());
        for (SavedColumn column : table.columns()) {
            @Nullable Boolean generated = here.get(column.name());
            if (generated == null || generated != column.generated()) {
                throw new DatabaseException("The column " + table.name() + "." + column.name() + " is "
                        + (column.generated() ? "generated" : "not generated") + " in the file, and "
                        + (generated == null ? "missing" : generated ? "generated" : "not generated")
                        + " in this database. No rows were loaded.");
            }
        }
    }
}
