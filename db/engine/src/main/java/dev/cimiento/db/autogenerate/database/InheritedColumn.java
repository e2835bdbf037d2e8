package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A column that a table or a partition inherits from its parent.
 *
 * @param hasDefaultOfParent true if its default equals that of the parent's column
 */
public record InheritedColumn(String table, String name, boolean hasDefaultOfParent) {

    private static final CatalogQuery QUERY = new CatalogQuery("inherited_columns.sql");

    public static List<InheritedColumn> of(Connection connection) throws SQLException {
        return QUERY.rows(
                connection, row -> new InheritedColumn(row.getString(1), row.getString(2), row.getBoolean(3)));
    }
}
