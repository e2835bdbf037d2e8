package dev.cimiento.db.autogenerate.rule;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the attributes of composite types that tables use. PostgreSQL cannot do this in place, so the columns are
 * converted to a new type, attribute by attribute.
 */
public record CompositeTypes(Connection connection) {

    private static final CatalogQuery TYPES = new CatalogQuery("composites.sql");

    private record Composite(String name, List<String> attributes, List<String> names) {}

    public List<String> statementsTo(CompositeTypes other) throws SQLException {
        Map<String, Composite> there = other.read();
        List<String> statements = new ArrayList<>();
        for (Composite type : read().values()) {
            Composite wanted = there.get(type.name());
            if (wanted != null && !wanted.attributes().equals(type.attributes())) {
                statements.addAll(
                        TypeReplacement.DEPENDENTS.rows(connection, row -> row.getString(1), type.name(), type.name()));
                statements.addAll(new TypeReplacement(type.name())
                        .statements(
                                connection,
                                "create type " + type.name() + " as (" + String.join(", ", wanted.attributes()) + ")",
                                column -> conversion(column, type, wanted)));
            }
        }
        return statements;
    }

    /** Returns the attributes of each type, as in its declaration. */
    public Map<String, List<String>> attributes() throws SQLException {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        read().forEach((name, type) -> attributes.put(name, type.attributes()));
        return attributes;
    }

    private static @Nullable String conversion(TypeReplacement.Column column, Composite from, Composite to) {
        if (column.array()) {
            return null;
        }
        String values = to.names().stream()
                .map(name -> from.names().contains(name) ? "(" + column.name() + ")." + name : "null")
                .collect(Collectors.joining(", "));
        return "case when " + column.name() + " is null then null else row(" + values + ")::" + to.name() + " end";
    }

    private Map<String, Composite> read() throws SQLException {
        Map<String, Composite> types = new LinkedHashMap<>();
        TYPES.rows(
                        connection,
                        row -> new Composite(
                                row.getString(1), Column.texts(row.getArray(2)), Column.texts(row.getArray(3))))
                .forEach(type -> types.put(type.name(), type));
        return types;
    }
}
