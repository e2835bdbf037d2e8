package dev.cimiento.db.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What inserts leave out. */
public final class Inserts {

    private Inserts() {}

    /**
     * The columns that have neither a default nor may be null, and that the insert gives nothing to.
     *
     * @return none for what is no insert
     */
    public static List<String> missingColumns(Query insert, Tables tables) {
        if (insert.command() != Query.Command.INSERT) {
            return List.of();
        }
        Set<Integer> given = insert.assignments().stream()
                .map(column -> column.number("resno"))
                .collect(Collectors.toSet());
        Node target = insert.relation(insert.node().number("resultRelation"));
        return tables.table(target.text("relid")).map(Tables.Table::columns).orElse(Map.of()).entrySet().stream()
                .filter(column -> !given.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .filter(column -> column.notNull() && !column.filled())
                .map(Tables.Column::name)
                .toList();
    }
}
