package dev.cimiento.db.autogenerate;

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
 * The tables and columns that are there before and after, and the rows in them.
 *
 * @param tables by name, what of them has to stay
 */
record StayingRows(Map<String, Table> tables) {

    /**
     * What stays of a table.
     *
     * @param same the columns that keep their type
     * @param changed those that get another one
     */
    record Table(List<String> same, List<String> changed) {}

    /** The rows of a table at one time: whose they are, how many, and a digest of what is in each column. */
    record State(long id, Map<String, Integer> numbers, Map<String, String> digests) {}

    /** What stays between two databases in which it has the same names. */
    static StayingRows between(Map<String, Map<String, Column>> old, Map<String, Map<String, Column>> wanted) {
        Map<String, Table> tables = new LinkedHashMap<>();
        old.forEach((name, columns) -> {
            Map<String, Column> there = wanted.get(name);
            if (there != null) {
                tables.put(name, staying(columns, there));
            }
        });
        return new StayingRows(tables);
    }

    /** Generated values are no rows' own. */
    private static Table staying(Map<String, Column> columns, Map<String, Column> wanted) {
        List<String> same = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Column column : columns.values()) {
            Column there = wanted.get(column.name());
            if (there != null && !column.generated() && !there.generated() && !losesAttributes(column, there)) {
                (isWrittenAlike(column, there) ? same : changed).add(column.name());
            }
        }
        return new Table(same, changed);
    }

    private static boolean isWrittenAlike(Column column, Column wanted) {
        return wanted.type().equals(column.type()) && wanted.fields().equals(column.fields());
    }

    /** With an attribute its values go, and nothing brings them back. */
    private static boolean losesAttributes(Column column, Column wanted) {
        return wanted.fields().size() < column.fields().size();
    }

    Map<String, State> states(Connection connection) throws SQLException {
        Map<String, Map<String, Column>> present = Column.of(connection);
        Map<String, State> states = new LinkedHashMap<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            Map<String, Column> columns = present.get(table.getKey());
            if (columns != null) {
                states.put(table.getKey(), state(connection, table.getKey(), columns, table.getValue()));
            }
        }
        return states;
    }

    private static State state(Connection connection, String name, Map<String, Column> present, Table table)
            throws SQLException {
        List<String> columns = Stream.concat(table.same().stream(), table.changed().stream())
                .filter(present::containsKey)
                .toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        columns.forEach(column ->
                numbers.put(column, Objects.requireNonNull(present.get(column)).number()));
        long id = present.values().iterator().next().tableId();
        return new State(id, numbers, digests(connection, name, columns, table));
    }

    /** Of whole rows over the columns that keep their type, and of each other column by itself. */
    private static Map<String, String> digests(Connection connection, String name, List<String> columns, Table table)
            throws SQLException {
        List<String> same = table.same().stream().filter(columns::contains).toList();
        List<String> terms = new ArrayList<>(List.of("count(*)::text", digest(row(same))));
        List<String> names = new ArrayList<>(List.of("count", "rows"));
        for (String changed : table.changed()) {
            if (columns.contains(changed)) {
                terms.add("count(" + changed + ")::text");
                names.add("values of " + changed);
                terms.add(digest(changed + "::text"));
                names.add(changed);
            }
        }
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

    /** What is not as it was after a step forward: a value of another type may be written otherwise. */
    List<String> lostForward(Map<String, State> before, Map<String, State> after) {
        return lost(before, after, true);
    }

    /** What is not as it was after a step forward and back. */
    List<String> lostThereAndBack(Map<String, State> before, Map<String, State> after) {
        return lost(before, after, false);
    }

    private List<String> lost(Map<String, State> before, Map<String, State> after, boolean retyped) {
        List<String> lost = new ArrayList<>();
        before.forEach((table, was) -> {
            State is = after.get(table);
            if (is == null) {
                lost.add("the table " + table + " is gone");
            } else if (is.id() != was.id()) {
                lost.add("the table " + table + " was made anew");
            } else {
                lost.addAll(lost(table, was, is, retyped));
            }
        });
        return lost;
    }

    private List<String> lost(String table, State was, State is, boolean retyped) {
        List<String> lost = new ArrayList<>();
        was.numbers().forEach((column, number) -> {
            if (!number.equals(is.numbers().get(column))) {
                lost.add("the column " + table + "." + column + " was made anew");
            }
        });
        List<String> changed = Objects.requireNonNull(tables.get(table)).changed();
        was.digests().forEach((what, digest) -> {
            boolean mayBeWrittenOtherwise = retyped && changed.contains(what);
            if (lost.isEmpty()
                    && !mayBeWrittenOtherwise
                    && !digest.equals(is.digests().get(what))) {
                lost.add("the " + (changed.contains(what) ? "values of " + what : what) + " in " + table
                        + " are not what they were");
            }
        });
        return lost;
    }
}
