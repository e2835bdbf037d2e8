package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Key;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of foreign keys, taken from existing rows of the referenced tables. */
record ParentRows(Connection connection, List<Key> keys, Map<Key, List<List<String>>> known) {

    ParentRows(Connection connection, List<Key> keys) {
        this(connection, keys.stream().filter(key -> key.parent() != null).toList(), new HashMap<>());
    }

    /**
     * Returns values for the foreign keys of a row. If the referenced table is empty, the value is null where that is
     * allowed, else the row's own key if the table references itself, else missing.
     */
    Map<String, @Nullable String> of(int row, Map<String, @Nullable String> values, Predicate<String> required)
            throws SQLException {
        Map<String, @Nullable String> found = new HashMap<>();
        for (Key key : keys) {
            List<List<String>> parents = rows(key);
            for (int i = 0; i < key.columns().size(); i++) {
                String column = key.columns().get(i);
                if (!parents.isEmpty()) {
                    found.put(column, parents.get((row - 1) % parents.size()).get(i));
                } else if (!required.test(column)) {
                    found.put(column, null);
                } else if (key.table().equals(key.parent())) {
                    found.put(column, values.get(key.parentColumns().get(i)));
                }
            }
        }
        found.keySet().retainAll(values.keySet());
        return found;
    }

    private List<List<String>> rows(Key key) throws SQLException {
        List<List<String>> rows = known.get(key);
        if (rows == null) {
            rows = key.table().equals(key.parent()) ? List.of() : read(key);
            known.put(key, rows);
        }
        return rows;
    }

    private List<List<String>> read(Key key) throws SQLException {
        String columns =
                key.parentColumns().stream().map(name -> name + "::text").collect(Collectors.joining(", "));
        String filled =
                key.parentColumns().stream().map(name -> name + " is not null").collect(Collectors.joining(" and "));
        List<List<String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement, key)) {
                return found;
            }
            try (ResultSet rows = statement.executeQuery("select " + columns + " from " + key.parent() + " where "
                    + filled + " order by 1 limit " + RowGenerator.ROWS)) {
                while (rows.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= key.parentColumns().size(); i++) {
                        values.add(rows.getString(i));
                    }
                    found.add(values);
                }
            }
        }
        return found;
    }

    /** A key of the declared schema can reference a column that the old database lacks. */
    private static boolean exists(Statement statement, Key key) throws SQLException {
        String names = key.parentColumns().stream()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery(
                "select count(*) = " + key.parentColumns().size()
                        + " from pg_attribute where attrelid = to_regclass('"
                        + String.valueOf(key.parent()).replace("'", "''")
                        + "') and quote_ident(attname) in (" + names + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
