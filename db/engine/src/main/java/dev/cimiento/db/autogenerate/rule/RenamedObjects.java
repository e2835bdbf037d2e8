package dev.cimiento.db.autogenerate.rule;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renames constraints, indexes and sequences of columns that differ by name only. No question is needed, because they
 * hold no rows: renaming an index is cheaper than building it again.
 */
public record RenamedObjects(Connection connection) {

    private static final CatalogQuery QUERY = new CatalogQuery("names.sql");

    private record Named(String definition, String name, String renaming) {}

    public List<String> statementsTo(RenamedObjects other) throws SQLException {
        Map<String, List<Named>> here = read();
        Map<String, List<Named>> there = other.read();
        List<String> statements = new ArrayList<>();
        here.forEach((definition, named) -> {
            List<Named> wanted = new ArrayList<>(there.getOrDefault(definition, List.of()));
            List<Named> left = new ArrayList<>(named);
            left.removeIf(one -> wanted.removeIf(two -> two.name().equals(one.name())));
            for (int i = 0; i < Math.min(left.size(), wanted.size()); i++) {
                statements.add(rename(left.get(i), wanted.get(i)));
            }
        });
        return statements;
    }

    private static String rename(Named from, Named to) {
        return from.renaming().contains("%s")
                ? from.renaming().replace("%s", from.name()) + " to " + to.name()
                : from.renaming() + " " + from.name() + " to " + to.name();
    }

    private Map<String, List<Named>> read() throws SQLException {
        Map<String, List<Named>> named = new HashMap<>();
        for (Named one :
                QUERY.rows(connection, row -> new Named(row.getString(1), row.getString(2), row.getString(3)))) {
            named.computeIfAbsent(one.definition(), definition -> new ArrayList<>())
                    .add(one);
        }
        return named;
    }
}
