package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param parent the table that a foreign key references, null for other constraints
 */
public record Key(
        String name,
        String table,
        List<String> columns,
        @Nullable String parent,
        List<String> parentColumns) {

    private static final CatalogQuery QUERY = new CatalogQuery("keys.sql");

    public static List<Key> of(Connection connection) throws SQLException {
        return QUERY.rows(
                connection,
                row -> new Key(
                        row.getString("name"),
                        row.getString("table_name"),
                        Column.texts(row.getArray("columns")),
                        row.getString("parent"),
                        Column.texts(row.getArray("parent_columns"))));
    }
}
