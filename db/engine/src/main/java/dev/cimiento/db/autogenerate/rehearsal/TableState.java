package dev.cimiento.db.autogenerate.rehearsal;

import dev.cimiento.db.autogenerate.database.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A table and its rows at one time.
 *
 * @param id PostgreSQL's own for the table
 * @param numbers PostgreSQL's own for its columns
 * @param digests of how many rows there are, of what is in them, and of each column that is looked at apart
 */
record TableState(long id, Map<String, Integer> numbers, Map<String, String> digests) {

    /** Before a column's name, how many values it has. */
    static final String VALUES_OF = "values of ";

    /** With a blank, as columns that stand here have it in quotation marks only. */
    private static final String NUMBER_OF_ROWS = "number of rows";

    private static final String WHOLE_ROWS = "whole rows";

    /** @param present the columns that the table has, of which some stay */
    static TableState of(Connection connection, String name, Map<String, Column> present, StayingRows.Table table)
            throws SQLException {
        List<String> columns = Stream.concat(table.same().stream(), table.apart())
                .filter(present::containsKey)
                .toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        columns.forEach(column ->
                numbers.put(column, Objects.requireNonNull(present.get(column)).number()));
        long id = present.values().iterator().next().tableId();
        return new TableState(id, numbers, digests(connection, name, columns, table));
    }

    /** Of whole rows over the columns that keep their type, and of each other column by itself. */
    private static Map<String, String> digests(
            Connection connection, String name, List<String> columns, StayingRows.Table table) throws SQLException {
        List<String> same = table.same().stream().filter(columns::contains).toList();
        List<String> terms = new ArrayList<>(List.of("count(*)::text", digest(row(same))));
        List<String> names = new ArrayList<>(List.of(NUMBER_OF_ROWS, WHOLE_ROWS));
        table.apart().filter(columns::contains).forEach(apart -> {
            terms.add("count(" + apart + ")::text");
            names.add(VALUES_OF + apart);
            terms.add(digest(apart + "::text"));
            names.add(apart);
        });
        Map<String, String> digests = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + String.join(", ", terms) + " from " + name)) {
            row.next();
            for (int i = 0; i < names.size(); i++) {
                digests.put(names.get(i), String.valueOf(row.getString(i + 1)));
            }
        }
        return digests;
    }

    private static String row(List<String> columns) {
        return "row(" + String.join(", ", columns) + ")::text";
    }

    private static String digest(String text) {
        return "md5(string_agg(coalesce(md5(" + text + "), ''), '' order by md5(" + text + ")))";
    }
}
