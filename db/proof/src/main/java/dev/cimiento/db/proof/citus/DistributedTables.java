package dev.cimiento.db.proof.citus;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.core.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables that a project distributes, by their {@code oid}. The scripts that distribute them run on a scratch database,
 * where functions and tables of the same names take the place of Citus and record the calls.
 */
final class DistributedTables {

    private static final SqlResource RECORDER = new SqlResource(DistributedTables.class, "recorder.sql");
    private static final SqlResource RECORDED = new SqlResource(DistributedTables.class, "recorded.sql");

    private final Map<String, Table> tables;
    private final Pattern names;

    /**
     * A table that Citus knows.
     *
     * @param column the number of the distribution column; 0 for a reference table, which each node has
     * @param group equal for tables whose rows with one value are on one node; blank for a reference table
     */
    record Table(String name, int column, String group) {

        boolean isReference() {
            return column == 0;
        }
    }

    private DistributedTables(Map<String, Table> tables) {
        this.tables = tables;
        this.names = Pattern.compile(tables.values().stream()
                .map(table -> table.name().replaceFirst(".*\\.", "").replace("\"", ""))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?i)\\b(?:", ")\\b")));
    }

    /**
     * Runs the scripts in the open transaction of a connection to a database with the declared schema.
     *
     * @throws DatabaseException if they distribute no table, or fail
     */
    static DistributedTables record(Connection connection, SqlFolder scripts) throws SQLException {
        Map<String, Table> recorded = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(RECORDER.text());
            for (Map.Entry<String, String> script : scripts.files().entrySet()) {
                run(statement, script.getKey(), script.getValue());
            }
            statement.execute(RECORDED.text());
            try (ResultSet rows =
                    statement.executeQuery("select relid::text, name, attnum, place from distributed_tables")) {
                while (rows.next()) {
                    recorded.put(rows.getString(1), new Table(rows.getString(2), rows.getInt(3), rows.getString(4)));
                }
            }
        }
        if (recorded.isEmpty()) {
            throw new DatabaseException("No table is distributed. Call create_distributed_table in a file of the folder"
                    + " distribution, beside the declared schema.");
        }
        return new DistributedTables(recorded);
    }

    private static void run(Statement statement, String file, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw DatabaseException.because("The file " + file + " of the folder distribution fails", refused);
        }
    }

    /** Returns true if a statement can concern one of the tables: its text has the name of one. */
    boolean mayBeIn(String sql) {
        return names.matcher(sql).find();
    }

    /** Returns the table if Citus knows it: distributed, or a reference table. */
    Optional<Table> find(String oid) {
        return Optional.ofNullable(tables.get(oid));
    }

    Optional<Table> distributed(String oid) {
        return find(oid).filter(table -> !table.isReference());
    }
}
