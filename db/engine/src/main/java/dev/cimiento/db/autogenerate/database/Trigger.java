package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An enabled trigger of a table.
 *
 * @param events the statements that fire it, such as {@code update}
 * @param columns the columns of {@code update of}; empty for all
 */
public record Trigger(String table, String name, Set<String> events, List<String> columns) {

    private static final CatalogQuery QUERY = new CatalogQuery("fired_triggers.sql");

    public static List<Trigger> of(Connection connection) throws SQLException {
        return QUERY.rows(connection, Trigger::read);
    }

    private static Trigger read(ResultSet row) throws SQLException {
        Set<String> events = new LinkedHashSet<>();
        for (String event : List.of("insert", "delete", "update", "truncate")) {
            if (row.getBoolean("on_" + event)) {
                events.add(event);
            }
        }
        return new Trigger(
                row.getString("table_name"), row.getString("name"), events, Column.texts(row.getArray("columns")));
    }
}
