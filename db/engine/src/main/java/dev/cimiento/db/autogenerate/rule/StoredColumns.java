package dev.cimiento.db.autogenerate.rule;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the stored values of generated columns that become ordinary columns, by {@code drop expression}. */
public record StoredColumns(Connection connection) {

    private static final CatalogQuery QUERY = new CatalogQuery("stored_columns.sql");

    private record Stored(String table, String name, boolean generated) {

        String whole() {
            return table + "." + name;
        }
    }

    public List<String> statementsTo(StoredColumns other) throws SQLException {
        List<Stored> generated = read().stream().filter(Stored::generated).toList();
        if (generated.isEmpty()) {
            return List.of();
        }
        Set<String> plain = other.read().stream()
                .filter(column -> !column.generated())
                .map(Stored::whole)
                .collect(Collectors.toSet());
        return generated.stream()
                .filter(column -> plain.contains(column.whole()))
                .map(column -> "alter table " + column.table() + " alter column " + column.name() + " drop expression")
                .toList();
    }

    private List<Stored> read() throws SQLException {
        return QUERY.rows(connection, row -> new Stored(row.getString(1), row.getString(2), row.getBoolean(3)));
    }
}
