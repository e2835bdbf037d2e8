package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type that is made anew while its columns stay the columns that they are. */
record TypeReplacement(String name) {

    /** What depends on it and has no rows is dropped first; the engine makes it again. */
    static final CatalogQuery DEPENDENTS = new CatalogQuery("type_dependents.sql");

    private static final CatalogQuery COLUMNS = new CatalogQuery("type_columns.sql");

    /** A column of the type, or of arrays of it. */
    record Column(String table, String name, @Nullable String defaultValue, boolean array) {}

    /**
     * The statements, or none where a column cannot move.
     *
     * @param creation makes the new type
     * @param conversion makes a value of the new type out of a column's old one
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
