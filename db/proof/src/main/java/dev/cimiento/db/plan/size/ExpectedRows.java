package dev.cimiento.db.plan.size;

import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of rows that tables are expected to have, in all and with some values.
 *
 * @param rows by the name of the table, with its schema unless that is {@code public}; for the rows with a value in a
 *     column also by {@code table.column.value}, such as {@code orders.state.placed} or {@code orders.user_id.null}
 */
public record ExpectedRows(Map<String, Long> rows) {

    /** The assumed number of rows of a table without an expected number: it may be large. */
    public static final long UNKNOWN = 1_000_000;

    /** A scan of fewer rows takes some milliseconds at most. */
    public static final long FEW = 10_000;

    public ExpectedRows {
        rows = Map.copyOf(rows);
    }

    public long of(String table) {
        return rows.getOrDefault(table, UNKNOWN);
    }

    /** Returns the expected numbers of rows by the values of a column, with {@code null} among them. */
    Map<String, Long> byValue(String table, String column) {
        String prefix = table + "." + column + ".";
        Map<String, Long> values = new TreeMap<>();
        rows.forEach((name, number) -> {
            if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), number);
            }
        });
        return values;
    }

    public boolean isKnown(String table) {
        return rows.containsKey(table);
    }
}
