package dev.cimiento.db.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the data does not survive the way from one database to another, told by their shapes alone. */
final class Losses {

    private Losses() {}

    /** Each in words, such as {@code column public.products.sku}; names are the same in both where a thing stays. */
    static List<String> between(Connection from, Connection to) throws SQLException {
        List<String> losses = new ArrayList<>();
        Map<String, Map<String, Column>> wanted = Column.of(to);
        Set<String> partitions = ObjectSettings.of(to).partitions();
        Column.of(from).forEach((table, columns) -> {
            Map<String, Column> there = wanted.get(table);
            if (there == null && !partitions.contains(table)) {
                losses.add("table " + Names.shown(table) + " with its rows");
            } else if (there != null) {
                columns.values().forEach(column -> add(column, there, losses));
            }
        });
        Map<String, List<String>> labels = new EnumTypes(to).labels();
        new EnumTypes(from)
                .labels()
                .forEach((type, values) -> values.stream()
                        .filter(value -> !labels.getOrDefault(type, values).contains(value))
                        .forEach(value -> losses.add("value '" + value + "' of the type " + Names.shown(type))));
        return losses;
    }

    private static void add(Column column, Map<String, Column> there, List<String> losses) {
        Column wanted = there.get(column.name());
        String name = Names.shown(column.table()) + "." + column.name();
        if (column.generated()) {
            return;
        }
        if (wanted == null) {
            losses.add("column " + name + " with its values");
        } else if (wanted.generated()) {
            losses.add("values of " + name + ", which is generated from then on");
        } else if (wanted.fields().size() < column.fields().size()) {
            losses.add("attributes of " + name);
        } else if (!wanted.type().equals(column.type()) && !Widening.holds(column, wanted)) {
            losses.add("what of " + name + " does not fit: " + column.type() + " becomes " + wanted.type());
        }
    }
}
