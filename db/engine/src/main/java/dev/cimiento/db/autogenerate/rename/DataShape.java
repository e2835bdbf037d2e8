package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Partitions;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.database.Widening;
import dev.cimiento.db.autogenerate.rule.CompositeTypes;
import dev.cimiento.db.autogenerate.rule.EnumTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The data that a database can hold: its columns, enum values and sequences.
 *
 * @param tables the columns, by table and name
 * @param partitions the partitions of the tables
 * @param labels the values of the enums, by type
 * @param attributes the attributes of the composite types of columns, by type
 */
public record DataShape(
        Map<String, Map<String, Column>> tables,
        Partitions partitions,
        Map<String, List<String>> labels,
        Map<String, List<String>> attributes,
        Sequences sequences) {

    private static final String IN_ITS_ZONE = ", in the time zone of the session that runs the migration";

    /** @param columns the columns of the database, by table and name */
    static DataShape of(Connection connection, Map<String, Map<String, Column>> columns) throws SQLException {
        return new DataShape(
                columns,
                Partitions.of(connection),
                new EnumTypes(connection).labels(),
                new CompositeTypes(connection).attributes(),
                Sequences.of(connection));
    }

    /**
     * Returns the data that a migration to another shape loses, each in words such as
     * {@code column products.sku with its values}. Renamed objects must have their new names in both shapes.
     */
    public List<String> lossesTo(DataShape other) {
        List<String> losses = new ArrayList<>();
        tables.forEach((table, columns) -> {
            Map<String, Column> there = other.tables.get(table);
            if (there == null && !other.partitions.names().contains(table)) {
                losses.add(lost(table));
            } else if (there != null) {
                columns.values().forEach(column -> add(column, there, losses));
            }
        });
        partitions.missingIn(other.partitions, other.tables.keySet()).forEach(lost -> losses.add(lost(lost.name())));
        labels.forEach((type, values) -> values.stream()
                .filter(value -> !other.labels.getOrDefault(type, values).contains(value))
                .forEach(value -> losses.add("value '" + value + "' of the type " + Names.shown(type))));
        sequences.standalone().stream()
                .filter(sequence -> !other.sequences.all().containsKey(sequence))
                .forEach(sequence -> losses.add("sequence " + Names.shown(sequence) + " with its current value"));
        return losses;
    }

    private static String lost(String table) {
        return "table " + Names.shown(table) + " with its rows";
    }

    private static void add(Column column, Map<String, Column> there, List<String> losses) {
        Column wanted = there.get(column.name());
        String name = Names.shown(column.table()) + "." + column.name();
        if (column.generated() && (wanted == null || wanted.generated())) {
            return;
        }
        if (wanted == null) {
            losses.add("column " + name + " with its values");
        } else if (column.values() == Column.Values.VIRTUAL) {
            losses.add("values of " + name + ", which are no longer computed");
        } else if (wanted.generated()) {
            losses.add("values of " + name + ", which becomes a generated column");
        } else if (wanted.fields().size() < column.fields().size()) {
            losses.add("attributes of " + name);
        } else if (!isSameEnum(column, wanted) && !Widening.holds(column, wanted)) {
            losses.add("values of " + name + " that do not fit: " + column.type() + " becomes "
                    + (wanted.type().equals(column.type()) ? "another " : "") + wanted.type()
                    + (Widening.dependsOnTheZone(column, wanted) ? IN_ITS_ZONE : ""));
        }
    }

    /** Lost values of an enum are reported one by one, by its type. */
    private static boolean isSameEnum(Column column, Column wanted) {
        return wanted.type().equals(column.type())
                && !column.labels().isEmpty()
                && !wanted.labels().isEmpty();
    }

    /** Returns notes on conversions that lose nothing, but whose result depends on the session's time zone. */
    public List<String> remarksTo(DataShape other) {
        List<String> remarks = new ArrayList<>();
        tables.forEach((table, columns) -> columns.forEach((name, column) -> {
            Column wanted = other.tables.getOrDefault(table, Map.of()).get(name);
            if (wanted != null && Widening.dependsOnTheZone(column, wanted) && Widening.holds(column, wanted)) {
                remarks.add("The values of " + Names.shown(table) + "." + name + " become " + wanted.type()
                        + IN_ITS_ZONE + ".");
            }
        }));
        return remarks;
    }
}
