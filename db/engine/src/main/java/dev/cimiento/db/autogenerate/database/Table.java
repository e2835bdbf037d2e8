package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds rows, partitions excluded. It can have no columns.
 *
 * @param name the name with its schema, quoted where SQL needs it
 * @param id the {@code oid}, which changes if the table is recreated
 * @param emptyPartitioning the strategy ({@code r}, {@code l} or {@code h}) of a partitioned table without partitions,
 *     which accepts no row; null for other tables
 * @param partitionKey null for a table that is not partitioned
 * @param definition everything besides the columns that can reject or change a row, without names
 * @param columns by name
 */
public record Table(
        String name,
        long id,
        @Nullable String emptyPartitioning,
        @Nullable String partitionKey,
        String definition,
        Map<String, Column> columns) {

    private static final String BY_HASH = "h";
    private static final CatalogQuery QUERY = new CatalogQuery("tables.sql");

    /** Reads all tables of a database, by name. */
    public static Map<String, Table> of(Connection connection) throws SQLException {
        Map<String, Map<String, Column>> columns = Column.of(connection);
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Table table : QUERY.rows(connection, row -> read(row, columns))) {
            tables.put(table.name(), table);
        }
        return tables;
    }

    private static Table read(ResultSet row, Map<String, Map<String, Column>> columns) throws SQLException {
        String name = row.getString("name");
        return new Table(
                name,
                row.getLong("id"),
                row.getString("empty_partitioning"),
                row.getString("partition_key"),
                row.getString("definition"),
                columns.getOrDefault(name, Map.of()));
    }

    public boolean isEmptyPartitioned() {
        return emptyPartitioning != null;
    }

    /** Returns the statement that creates a partition for the rows of a partitioned table without partitions. */
    public String partitionForEveryRow() {
        return "create table " + Names.schema(name) + "cimiento_rows_" + id + " partition of " + name
                + (BY_HASH.equals(emptyPartitioning) ? " for values with (modulus 1, remainder 0)" : " default");
    }

    /** Returns true if a row can have another meaning in the other table, or be rejected by one of them only. */
    public boolean differsFrom(Table other) {
        return !definition.equals(other.definition) || !alike(columns).equals(alike(other.columns));
    }

    private static List<Column> alike(Map<String, Column> columns) {
        return columns.keySet().stream()
                .sorted()
                .map(columns::get)
                .map(Column::withoutIds)
                .toList();
    }
}
