package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.TableFiles;
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
 * Digests of the rows of a table. They are equal if the data is equal, in any order of the rows.
 *
 * @param files the identity of the table and the files of its rows
 * @param numbers the {@code attnum} of its columns, by name
 * @param digests an MD5 digest or a count for each aspect
 */
record TableDigest(TableFiles files, Map<String, Integer> numbers, Map<Aspect, String> digests) {

    /** Every aspect of a table without rows. */
    private static final String WITHOUT_ROWS = "no rows";

    /** A property of a table's rows, such as their number, that must be the same before and after a revision. */
    sealed interface Aspect {

        /** The number of rows. */
        record RowCount() implements Aspect {

            @Override
            public String toString() {
                return "number of rows";
            }
        }

        /** The values of all columns that keep their type, row by row. */
        record Rows() implements Aspect {

            @Override
            public String toString() {
                return "whole rows";
            }
        }

        /** The number of values of a column. */
        record ValueCount(String column) implements Aspect {
            @Override
            public String toString() {
                return "number of values of " + column;
            }
        }

        /** The values of a column. */
        record Values(String column) implements Aspect {

            @Override
            public String toString() {
                return "values of " + column;
            }
        }
    }

    /** @param present the {@code attnum} of the columns that the table has now, by name */
    static TableDigest of(
            Connection connection, TableFiles files, Map<String, Integer> present, RetainedData.Columns table)
            throws SQLException {
        List<String> columns = Stream.concat(table.same().stream(), table.comparedSeparately())
                .filter(present::containsKey)
                .toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        columns.forEach(column -> numbers.put(column, Objects.requireNonNull(present.get(column))));
        return new TableDigest(files, numbers, digests(connection, files, columns, table));
    }

    /** Computes one digest of the columns that keep their type, row by row, and one of each other column. */
    private static Map<Aspect, String> digests(
            Connection connection, TableFiles files, List<String> columns, RetainedData.Columns table)
            throws SQLException {
        List<String> same = table.same().stream().filter(columns::contains).toList();
        List<String> terms = new ArrayList<>(List.of("count(*)::text", digest(row(same))));
        List<Aspect> aspects = new ArrayList<>(List.of(new Aspect.RowCount(), new Aspect.Rows()));
        table.comparedSeparately().filter(columns::contains).forEach(apart -> {
            terms.add("count(" + apart + ")::text");
            aspects.add(new Aspect.ValueCount(apart));
            terms.add(digest(apart + "::text"));
            aspects.add(new Aspect.Values(apart));
        });
        Map<Aspect, String> digests = new LinkedHashMap<>();
        if (files.empty()) {
            aspects.forEach(aspect -> digests.put(aspect, WITHOUT_ROWS));
            return digests;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select " + String.join(", ", terms) + " from " + files.rows())) {
            row.next();
            boolean none = row.getLong(1) == 0;
            for (int i = 0; i < aspects.size(); i++) {
                digests.put(aspects.get(i), none ? WITHOUT_ROWS : String.valueOf(row.getString(i + 1)));
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
