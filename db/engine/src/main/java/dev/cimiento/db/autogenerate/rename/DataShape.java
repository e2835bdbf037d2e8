package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.ObjectSettings;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.database.Widening;
import dev.cimiento.db.autogenerate.plan.EnumTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a database can hold.
 *
 * @param tables their columns
 * @param partitions the names of those that are part of another table
 * @param labels the values of enums
 */
public record DataShape(
        Map<String, Map<String, Column>> tables,
        Set<String> partitions,
        Map<String, List<String>> labels,
        Sequences sequences) {

    private static final String IN_ITS_ZONE = ", by the time zone of the session that migrates";

    static DataShape of(Connection connection) throws SQLException {
        return new DataShape(
                Column.of(connection),
                ObjectSettings.of(connection, false).partitions(),
                new EnumTypes(connection).labels(),
                Sequences.of(connection));
    }

    /**
     * What of the data does not survive the way to another shape, each in words, such as
     * {@code column public.products.sku}; names are the same in both where a thing stays.
     */
    public List<String> lostOnTheWayTo(DataShape other) {
        List<String> losses = new ArrayList<>();
        tables.forEach((table, columns) -> {
            Map<String, Column> there = other.tables.get(table);
            if (there == null && !other.partitions.contains(table)) {
                losses.add("table " + Names.shown(table) + " with its rows");
            } else if (there != null) {
                columns.values().forEach(column -> add(column, there, losses));
            }
        });
        labels.forEach((type, values) -> values.stream()
                .filter(value -> !other.labels.getOrDefault(type, values).contains(value))
                .forEach(value -> losses.add("value '" + value + "' of the type " + Names.shown(type))));
        sequences.ofNoColumn().stream()
                .filter(sequence -> !other.sequences.all().containsKey(sequence))
                .forEach(sequence -> losses.add("sequence " + Names.shown(sequence) + " with where it stands"));
        return losses;
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
            losses.add("values of " + name + ", which are computed no longer");
        } else if (wanted.generated()) {
            losses.add("values of " + name + ", which is generated from then on");
        } else if (wanted.fields().size() < column.fields().size()) {
            losses.add("attributes of " + name);
        } else if (!isSameEnum(column, wanted) && !Widening.holds(column, wanted)) {
            losses.add("what of " + name + " does not fit: " + column.type() + " becomes "
                    + (wanted.type().equals(column.type()) ? "another " : "") + wanted.type()
                    + (Widening.dependsOnTheZone(column, wanted) ? IN_ITS_ZONE : ""));
        }
    }

    /** Its values are named one by one. */
    private static boolean isSameEnum(Column column, Column wanted) {
        return wanted.type().equals(column.type())
                && !column.labels().isEmpty()
                && !wanted.labels().isEmpty();
    }

    /** What is kept on the way to another shape, but not whoever goes it. */
    public List<String> remarksOnTheWayTo(DataShape other) {
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
