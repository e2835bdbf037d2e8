package dev.cimiento.db.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What inserts leave out. */
public final class MissingInsertColumns {

    private MissingInsertColumns() {}

    /**
     * The columns that have neither a default nor may be null, and that the insert gives nothing to.
     *
     * @return none for what is no insert
     */
    public static List<String> missingColumns(AnalyzedQuery insert, TableCatalog tables) {
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
                .filter(column -> column.notNull() && !column.filled())
                .map(TableCatalog.Column::name)
                .toList();
    }
}
