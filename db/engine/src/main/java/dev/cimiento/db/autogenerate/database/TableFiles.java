package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a table, and the files of its rows.
 *
 * @param id the {@code oid} of the table, which changes if the table is recreated
 * @param relatives the tables that it inherits from, the table itself and its partitions: a statement on one of them can
 *     rewrite its rows
 * @param files the {@code relfilenode} of the table or of each partition, by its {@code oid}; it changes if the rows are
 *     rewritten. A partitioned table itself has none
 * @param empty true if the files are empty, so that there is no row
 */
public record TableFiles(
        String table, long id, List<String> relatives, Map<Long, @Nullable Long> files, boolean empty) {

    private static final CatalogQuery QUERY = new CatalogQuery("files.sql");

    /** Reads all tables of a database, by name. */
    public static Map<String, TableFiles> of(Connection connection) throws SQLException {
        Map<String, TableFiles> tables = new LinkedHashMap<>();
        QUERY.rows(connection, TableFiles::read).forEach(table -> tables.put(table.table(), table));
        return tables;
    }

    private static TableFiles read(ResultSet row) throws SQLException {
        Long[] parts = (Long[]) row.getArray("parts").getArray();
        Long[] numbers = (Long[]) row.getArray("files").getArray();
        Map<Long, @Nullable Long> files = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            files.put(parts[i], numbers[i]);
        }
        return new TableFiles(
                row.getString("name"),
                row.getLong("id"),
                Column.texts(row.getArray("relatives")),
                files,
                row.getBoolean("empty"));
    }

    /** Returns the table for a {@code from} clause, without the rows of tables that inherit from it. */
    public String rows() {
        return files.get(id) == null ? table : "only " + table;
    }

    /** Returns true if the rows of the table, or of a partition that both have, are in another file. */
    public boolean isRewrittenIn(TableFiles later) {
        return files.entrySet().stream()
                .anyMatch(part -> later.files.containsKey(part.getKey())
                        && !Objects.equals(later.files.get(part.getKey()), part.getValue()));
    }
}
