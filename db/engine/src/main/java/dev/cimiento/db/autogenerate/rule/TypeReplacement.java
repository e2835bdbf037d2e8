package dev.cimiento.db.autogenerate.rule;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a type by a new one of the same name, and converts its columns in place.
 *
 * <pre>{@code
 * alter type public.state rename to state__old;
 * create type public.state as enum ('open', 'paid');
 * alter table public.orders alter column state type public.state using state::text::public.state;
 * drop type public.state__old;
 * }</pre>
 */
record TypeReplacement(String name) {

    /**
     * Statements that drop dependent objects without rows. They run first; the next comparison recreates the objects.
     */
    static final CatalogQuery DEPENDENTS = new CatalogQuery("type_dependents.sql");

    private static final CatalogQuery COLUMNS = new CatalogQuery("type_columns.sql");

    /** A column of the type, or of arrays of it. */
    record Column(String table, String name, @Nullable String defaultValue, boolean array) {}

    /**
     * Returns the statements, or an empty list if a column cannot be converted.
     *
     * @param creation the statement that creates the new type
     * @param conversion an SQL expression that converts a column's value, or null if there is none
     */
    List<String> statements(Connection connection, String creation, Function<Column, @Nullable String> conversion)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        String old = Names.withoutSchema(name).replaceFirst("(\"?)$", "__old$1");
        statements.add("alter type " + name + " rename to " + old);
        statements.add(creation);
        for (Column column : columns(connection)) {
            String converted = conversion.apply(column);
            if (converted == null) {
                return List.of();
            }
            statements.addAll(move(column, converted));
        }
        statements.add("drop type " + Names.schema(name) + old);
        return statements;
    }

    private List<Column> columns(Connection connection) throws SQLException {
        return COLUMNS.rows(
                connection,
                row -> new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                name);
    }

    private List<String> move(Column column, String converted) {
        String alter = "alter table " + column.table() + " alter column " + column.name();
        String move = alter + " type " + name + (column.array() ? "[]" : "") + " using " + converted;
        return column.defaultValue() == null
                ? List.of(move)
                : List.of(alter + " drop default", move, alter + " set default " + column.defaultValue());
    }
}
