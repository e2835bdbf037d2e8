package dev.cimiento.db.plan.size;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statistics that follow from a schema and the expected numbers of rows: a unique column has as many values as rows, a
 * foreign key at most as many as the referenced table, and a column with a list of allowed values has those. A plan
 * without values for its parameters depends on the numbers of values only, not on their distribution.
 */
final class AssumedStatistics {

    /** The values of a column about which the schema says nothing: ten rows have the same text on average. */
    private static final double ROWS_OF_A_VALUE = 10;

    /** The values of a number that is no key, such as a price or a quantity. */
    private static final double NUMBERS = 1000;

    private static final double DAYS = 3650;

    /** The rows below a row that has any, in a table that references itself. */
    private static final double CHILDREN = 10;

    private static final double IN_ORDER = 0.95;

    private final Map<Long, SizedTable> tables = new HashMap<>();
    private final ExpectedRows expected;

    AssumedStatistics(List<SizedTable> all, ExpectedRows expected) {
        this.expected = expected;
        all.forEach(table -> tables.put(table.id(), table));
    }

    ColumnStatistics of(SizedTable table, SizedColumn column) {
        double nulls = table.nulls(column, expected);
        double filled = Math.max(1, table.rows(expected) * (1 - nulls));
        double distinct = Math.max(1, Math.min(values(table, column, 0), filled));
        Map<String, Double> common = common(table, column, nulls);
        return new ColumnStatistics(
                nulls,
                column.width(),
                distinct >= filled ? nulls - 1 : distinct,
                List.copyOf(common.keySet()),
                List.copyOf(common.values()),
                column.ascending() || column.isTime() ? IN_ORDER : correlation(common, distinct));
    }

    /**
     * Returns the correlation of values that rows have in any order. Rows with the same value count as being in order, so
     * it is the probability that two rows have the same value.
     */
    private static double correlation(Map<String, Double> common, double distinct) {
        return common.isEmpty()
                ? 1 / distinct
                : common.values().stream()
                        .mapToDouble(fraction -> fraction * fraction)
                        .sum();
    }

    /** Returns the number of keys that rows use, if each row uses any of them. */
    private static double used(double keys, double rows) {
        return keys * (1 - Math.exp(-rows / keys));
    }

    /**
     * Returns the fractions of the values with an expected number of rows, the most common first. The other allowed
     * values share the rest.
     */
    private Map<String, Double> common(SizedTable table, SizedColumn column, double nulls) {
        Map<String, Double> fractions = new LinkedHashMap<>();
        expected.byValue(table.root(), column.name()).forEach((value, rows) -> {
            if (!value.equals("null")) {
                fractions.put(value, Math.min(1, rows / (double) expected.of(table.root())));
            }
        });
        double rest = 1
                - nulls
                - fractions.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> others = allowed(column).stream()
                .filter(value -> !fractions.containsKey(value))
                .toList();
        others.forEach(value -> fractions.put(value, Math.max(0, rest) / others.size()));
        Map<String, Double> sorted = new LinkedHashMap<>();
        fractions.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(fraction -> sorted.put(fraction.getKey(), fraction.getValue()));
        return sorted;
    }

    private static List<String> allowed(SizedColumn column) {
        return column.type().equals("bool") ? List.of("true", "false") : column.values();
    }

    /** @param depth the number of foreign keys that were followed; they can form a cycle */
    private double values(SizedTable table, SizedColumn column, int depth) {
        double rows = table.rows(expected);
        SizedTable referenced = tables.get(column.referencedTable());
        if (column.unique()) {
            return rows;
        } else if (referenced != null && depth < tables.size()) {
            double keys = referenced.columns().stream()
                    .filter(key -> key.number() == column.referencedColumn())
                    .mapToDouble(key -> values(referenced, key, depth + 1))
                    .findFirst()
                    .orElse(rows);
            return referenced == table ? keys / CHILDREN : used(keys, rows);
        }
        Set<String> known = new HashSet<>(allowed(column));
        known.addAll(expected.byValue(table.root(), column.name()).keySet());
        known.remove("null");
        if (!known.isEmpty()) {
            return known.size();
        }
        return switch (column.type()) {
            case "timestamptz", "timestamp" -> rows;
            case "date" -> DAYS;
            case "int2", "int4", "int8", "numeric", "float4", "float8", "money" -> NUMBERS;
            default -> rows / ROWS_OF_A_VALUE;
        };
    }
}
