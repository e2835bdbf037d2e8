package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.ForcedRowSecurity;
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
 * The tables and columns that are there before and after, and the rows in them.
 *
 * @param tables by name, what of them has to stay
 */
record RetainedData(Map<String, Table> tables) {

    /**
     * What stays of a table.
     *
     * @param same the columns that keep their type
     * @param changed those that get another one
     * @param settled those whose values are computed until then, and again when it is taken back
     */
    record Table(List<String> same, List<String> changed, List<String> settled) {

        Stream<String> apart() {
            return Stream.concat(changed.stream(), settled.stream()).distinct();
        }
    }

    /** What stays between two databases in which it has the same names. */
    static RetainedData between(Map<String, Map<String, Column>> old, Map<String, Map<String, Column>> wanted) {
        Map<String, Table> tables = new LinkedHashMap<>();
        old.forEach((name, columns) -> {
            Map<String, Column> there = wanted.get(name);
            if (there != null) {
                tables.put(name, staying(columns, there));
            }
        });
        return new RetainedData(tables);
    }

    /** Values that are generated from then on are no rows' own. */
    private static Table staying(Map<String, Column> columns, Map<String, Column> wanted) {
        List<String> same = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        for (Column column : columns.values()) {
            Column there = wanted.get(column.name());
            if (there != null && stays(column, there)) {
                if (column.generated()) {
                    settled.add(column.name());
                }
                if (!isWrittenAlike(column, there)) {
                    changed.add(column.name());
                } else if (!column.generated()) {
                    same.add(column.name());
                }
            }
        }
        return new Table(same, changed, settled);
    }

    private static boolean stays(Column column, Column wanted) {
        return column.values() != Column.Values.VIRTUAL && !wanted.generated() && !losesAttributes(column, wanted);
    }

    private static boolean isWrittenAlike(Column column, Column wanted) {
        return wanted.isStoredLike(column) && wanted.fields().equals(column.fields());
    }

    /** With an attribute its values go, and nothing brings them back. */
    private static boolean losesAttributes(Column column, Column wanted) {
        return wanted.fields().size() < column.fields().size();
    }

    Map<String, TableDigest> states(Connection connection) throws SQLException {
        Map<String, Map<String, Column>> present = Column.of(connection);
        return ForcedRowSecurity.lifted(connection, () -> states(connection, present));
    }

    private Map<String, TableDigest> states(Connection connection, Map<String, Map<String, Column>> present)
            throws SQLException {
        Map<String, TableDigest> states = new LinkedHashMap<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            Map<String, Column> columns = present.get(table.getKey());
            if (columns != null) {
                states.put(table.getKey(), TableDigest.of(connection, table.getKey(), columns, table.getValue()));
            }
        }
        return states;
    }

    /** What is not as it was after a step forward: a value of another type may be written otherwise. */
    List<String> lostForward(Map<String, TableDigest> before, Map<String, TableDigest> after) {
        return lost(
                before,
                after,
                (table, aspect) ->
                        !(aspect instanceof Values values && table.changed().contains(values.column())));
    }

    /** What is not as it was after a step forward and back. */
    List<String> lostThereAndBack(Map<String, TableDigest> before, Map<String, TableDigest> after) {
        return lost(
                before,
                after,
                (table, aspect) -> table.settled().stream()
                        .noneMatch(
                                column -> aspect.equals(new Values(column)) || aspect.equals(new ValueCount(column))));
    }

    private List<String> lost(
            Map<String, TableDigest> before, Map<String, TableDigest> after, BiPredicate<Table, Aspect> counts) {
        List<String> lost = new ArrayList<>();
        before.forEach((table, was) -> {
            TableDigest is = after.get(table);
            if (is == null) {
                lost.add("the table " + table + " is gone");
            } else if (is.id() != was.id()) {
                lost.add("the table " + table + " was made anew");
            } else {
                lost.addAll(lost(table, was, is, aspect -> counts.test(staying(table), aspect)));
            }
        });
        return lost;
    }

    private Table staying(String table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private List<String> lost(String table, TableDigest was, TableDigest is, Predicate<Aspect> counts) {
        List<String> lost = new ArrayList<>();
        was.numbers().forEach((column, number) -> {
            if (!number.equals(is.numbers().get(column)) && counts.test(new ValueCount(column))) {
                lost.add("the column " + table + "." + column + " was made anew");
            }
        });
        was.digests().forEach((aspect, digest) -> {
            if (lost.isEmpty()
                    && counts.test(aspect)
                    && !digest.equals(is.digests().get(aspect))) {
                lost.add("the " + aspect + " in " + table + " are not what they were");
            }
        });
        return lost;
    }
}
