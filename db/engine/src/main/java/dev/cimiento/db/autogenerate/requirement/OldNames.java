package dev.cimiento.db.autogenerate.requirement;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names of tables and columns before the renames of a revision.
 *
 * @param tables the tables, by their new names
 * @param before the same tables, by their ids, with their old names
 */
public record OldNames(Map<String, Table> tables, Map<Long, Table> before) {

    /**
     * Compares the tables of one database before and after renames.
     *
     * @param before by their old names
     * @param after by their new names
     */
    public static OldNames of(Map<String, Table> before, Map<String, Table> after) {
        Map<Long, Table> byId = new HashMap<>();
        before.values().forEach(table -> byId.put(table.id(), table));
        return new OldNames(after, byId);
    }

    /** Returns the old name of a table. Partitions have the same name. */
    public String table(String name) {
        return find(name).map(Table::name).orElse(name);
    }

    /** Returns the old name of a column; empty if the revision adds it. */
    public Optional<String> column(String table, String name) {
        Table now = tables.get(table);
        Column column = now == null ? null : now.columns().get(name);
        if (now == null || column == null) {
            return now == null ? Optional.of(name) : Optional.empty();
        }
        return find(table).stream()
                .flatMap(old -> old.columns().values().stream())
                .filter(other -> other.number() == column.number())
                .map(Column::name)
                .findFirst();
    }

    private Optional<Table> find(String name) {
        Table table = tables.get(name);
        return table == null ? Optional.empty() : Optional.ofNullable(before.get(table.id()));
    }
}
