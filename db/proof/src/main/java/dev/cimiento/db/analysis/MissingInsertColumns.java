package dev.cimiento.db.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the columns that an insert must set but omits. */
public final class MissingInsertColumns {

    private MissingInsertColumns() {}

    /**
     * Returns the omitted columns that have no default and cannot be null.
     *
     * @return the names of the columns; empty if the query is not an insert
     */
    public static List<String> of(AnalyzedQuery insert, TableCatalog tables) {
        if (insert.command() != AnalyzedQuery.Command.INSERT) {
            return List.of();
        }
        Set<Integer> given = insert.assignments().stream()
                .map(column -> column.number("resno"))
                .collect(Collectors.toSet());
        Node target = insert.relation(insert.node().number("resultRelation"));
        return tables.table(target.text("relid")).map(TableCatalog.Table::columns).orElse(Map.of()).entrySet().stream()
                .filter(column -> !given.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .filter(column -> column.notNull() && !column.hasDefault())
                .map(TableCatalog.Column::name)
                .toList();
    }
}
