package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.ForcedRowSecurity;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.database.TableFiles;
import dev.cimiento.db.autogenerate.trial.TableDigest.Aspect;
import dev.cimiento.db.autogenerate.trial.TableDigest.Aspect.ValueCount;
import dev.cimiento.db.autogenerate.trial.TableDigest.Aspect.Values;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables and columns that exist before and after a revision, so that their data must be retained.
 *
 * @param tables the retained columns of each table, by its name
 */
record RetainedData(Map<String, Columns> tables) {

    /**
     * The retained columns of a table.
     *
     * @param same the columns that keep their type
     * @param changed the columns that get another type
     * @param formerlyGenerated the columns that are generated before the revision and ordinary after it
     * @param copied true if the rows are copied into a new table, because the old one has another partition key or none
     */
    record Columns(List<String> same, List<String> changed, List<String> formerlyGenerated, boolean copied) {

        Stream<String> comparedSeparately() {
            return Stream.concat(changed.stream(), formerlyGenerated.stream()).distinct();
        }
    }

    /** Returns what is compared of a table: {@code content}, {@code count}, or both, or {@code nothing}. */
    String compared(String table) {
        Columns columns = tables.get(table);
        if (columns == null) {
            return "nothing";
        }
        String counted = String.join(", ", columns.changed());
        if (columns.same().isEmpty()) {
            return counted.isEmpty() ? "count" : "count of " + counted;
        }
        return counted.isEmpty() ? "content" : "content, count of " + counted;
    }

    /** Finds the retained columns of two databases. Renamed objects must have their new names in both. */
    static RetainedData between(Map<String, Table> old, Map<String, Table> wanted) {
        Map<String, Columns> tables = new LinkedHashMap<>();
        old.forEach((name, table) -> {
            Table there = wanted.get(name);
            if (there != null) {
                tables.put(name, retained(table, there));
            }
        });
        return new RetainedData(tables);
    }

    /** A column that becomes a generated one is not retained: its values are computed. */
    private static Columns retained(Table table, Table wanted) {
        List<String> same = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> formerlyGenerated = new ArrayList<>();
        for (Column column : table.columns().values()) {
            Column there = wanted.columns().get(column.name());
            if (there != null && isRetained(column, there)) {
                if (column.generated()) {
                    formerlyGenerated.add(column.name());
                }
                if (!isStoredAlike(column, there)) {
                    changed.add(column.name());
                } else if (!column.generated()) {
                    same.add(column.name());
                }
            }
        }
        boolean copied = !Objects.equals(table.partitionKey(), wanted.partitionKey());
        return new Columns(same, changed, formerlyGenerated, copied);
    }

    private static boolean isRetained(Column column, Column wanted) {
        return column.values() != Column.Values.VIRTUAL && !wanted.generated() && !losesAttributes(column, wanted);
    }

    private static boolean isStoredAlike(Column column, Column wanted) {
        return wanted.isStoredLike(column) && wanted.fields().equals(column.fields());
    }

    /** A dropped attribute of a composite type loses its values, and no rollback restores them. */
    private static boolean losesAttributes(Column column, Column wanted) {
        return wanted.fields().size() < column.fields().size();
    }

    Map<String, TableDigest> states(Connection connection) throws SQLException {
        Map<String, Map<String, Integer>> columns = Column.numbers(connection);
        Map<String, TableFiles> files = TableFiles.of(connection);
        return ForcedRowSecurity.lifted(connection, () -> states(connection, columns, files));
    }

    private Map<String, TableDigest> states(
            Connection connection, Map<String, Map<String, Integer>> columns, Map<String, TableFiles> files)
            throws SQLException {
        Map<String, TableDigest> states = new LinkedHashMap<>();
        for (Map.Entry<String, Columns> table : tables.entrySet()) {
            String name = table.getKey();
            TableFiles found = files.get(name);
            if (found != null) {
                states.put(
                        name,
                        TableDigest.of(connection, found, columns.getOrDefault(name, Map.of()), table.getValue()));
            }
        }
        return states;
    }

    /**
     * Returns the losses of an upgrade. Values of a column with another type are not compared: their text may differ.
     */
    List<String> lostByUpgrade(Map<String, TableDigest> before, Map<String, TableDigest> after) {
        return lost(
                before,
                after,
                (table, aspect) ->
                        !(aspect instanceof Values values && table.changed().contains(values.column())));
    }

    /** Returns the losses of an upgrade and a downgrade together. */
    List<String> lostByRoundTrip(Map<String, TableDigest> before, Map<String, TableDigest> after) {
        return lost(
                before,
                after,
                (table, aspect) -> table.formerlyGenerated().stream()
                        .noneMatch(
                                column -> aspect.equals(new Values(column)) || aspect.equals(new ValueCount(column))));
    }

    private List<String> lost(
            Map<String, TableDigest> before, Map<String, TableDigest> after, BiPredicate<Columns, Aspect> counts) {
        List<String> lost = new ArrayList<>();
        before.forEach((table, was) -> {
            TableDigest is = after.get(table);
            if (is == null) {
                lost.add("the table " + table + " is missing");
            } else if (is.files().id() != was.files().id() && !retained(table).copied()) {
                lost.add("the table " + table + " was recreated");
            } else {
                lost.addAll(lost(table, was, is, aspect -> counts.test(retained(table), aspect)));
            }
        });
        return lost;
    }

    private Columns retained(String table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private List<String> lost(String table, TableDigest was, TableDigest is, Predicate<Aspect> counts) {
        List<String> lost = new ArrayList<>();
        was.numbers().forEach((column, number) -> {
            if (!retained(table).copied()
                    && !number.equals(is.numbers().get(column))
                    && counts.test(new ValueCount(column))) {
                lost.add("the column " + table + "." + column + " was recreated");
            }
        });
        was.digests().forEach((aspect, digest) -> {
            if (lost.isEmpty()
                    && counts.test(aspect)
                    && !digest.equals(is.digests().get(aspect))) {
                lost.add("the data of " + table + " changed: " + aspect);
            }
        });
        return lost;
    }
}
