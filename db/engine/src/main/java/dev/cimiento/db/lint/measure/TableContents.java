package dev.cimiento.db.lint.measure;

import dev.cimiento.db.lint.measure.CatalogState.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of all tables, as a digest for each column, so that a comparison names the columns that differ.
 *
 * @param digests by the names of the table and the column; the name {@code *} stands for the number of rows
 */
record TableContents(Map<String, String> digests) {

    static final TableContents NONE = new TableContents(Map.of());

    static TableContents of(Connection connection, CatalogState catalogs) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (Relation relation : catalogs.relations().values()) {
            if (relation.kind().equals("r") || relation.kind().equals("p")) {
                add(connection, relation, columns(catalogs, relation.id()), digests);
            }
        }
        return new TableContents(digests);
    }

    private static List<String> columns(CatalogState catalogs, long table) {
        List<String> columns = new ArrayList<>();
        catalogs.columns().forEach((id, column) -> {
            if (id.table() == table) {
                columns.add(column.name());
            }
        });
        return columns;
    }

    private static void add(Connection connection, Relation table, List<String> columns, Map<String, String> digests)
            throws SQLException {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("*", "count(*)");
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
