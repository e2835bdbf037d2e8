package dev.cimiento.db.lint.measure;

import dev.cimiento.db.lint.measure.CatalogState.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of all tables, as a digest for each column, so that a comparison names the columns that differ.
 *
 * @param digests by the names of the table and the column; the name {@code *} stands for the number of rows
 */
record TableContents(Map<String, String> digests) {

    private static final String EMPTY = "select oid from pg_class where relkind = 'r' and pg_relation_size(oid) = 0";
    private static final String COUNT = "*";
    private static final String NO_ROWS = "0";
    private static final String NO_VALUES = "null";

    static final TableContents NONE = new TableContents(Map.of());

    static TableContents of(Connection connection, CatalogState catalogs) throws SQLException {
        Map<Long, List<String>> columns = new HashMap<>();
        catalogs.columns()
                .forEach((id, column) -> columns.computeIfAbsent(id.table(), table -> new ArrayList<>())
                        .add(column.name()));
        Set<Long> empty = empty(connection);
        Map<String, String> digests = new TreeMap<>();
        for (Relation relation : catalogs.relations().values()) {
            List<String> names = columns.getOrDefault(relation.id(), List.of());
            if (empty.contains(relation.id())) {
                digests.put(relation.name() + "." + COUNT, NO_ROWS);
                names.forEach(column -> digests.put(relation.name() + "." + column, NO_VALUES));
            } else if (relation.kind().equals("r") || relation.kind().equals("p")) {
                add(connection, relation, names, digests);
            }
        }
        return new TableContents(digests);
    }

    /** Returns the tables without a page. This is much faster than to count their rows. */
    private static Set<Long> empty(Connection connection) throws SQLException {
        Set<Long> empty = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EMPTY)) {
            while (rows.next()) {
                empty.add(rows.getLong(1));
            }
        }
        return empty;
    }

    private static void add(Connection connection, Relation table, List<String> columns, Map<String, String> digests)
            throws SQLException {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put(COUNT, "count(*)");
        columns.forEach(column -> terms.put(column, "sum(hashtextextended(" + column + "::text, 0)::numeric)"));
        String select =
                terms.values().stream().collect(Collectors.joining(", ", "select ", " from " + table.qualifiedName()));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            int number = 0;
            for (String name : terms.keySet()) {
                digests.put(table.name() + "." + name, String.valueOf(row.getString(++number)));
            }
        }
    }

    /** Returns the tables, or columns of them, whose contents are not those of the other state. */
    List<String> changedIn(TableContents other) {
        return digests.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.digests.get(entry.getKey())))
                .map(entry -> entry.getKey().replaceFirst("\\.\\*$", ""))
                .distinct()
                .toList();
    }
}
