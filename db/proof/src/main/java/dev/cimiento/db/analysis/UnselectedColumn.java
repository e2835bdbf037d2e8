package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column that a query does not return, although it returns other columns of the table.
 *
 * @param name the name of the column
 * @param key true if it belongs to a unique index whose columns are never null
 */
public record UnselectedColumn(String name, boolean key) {

    /** Returns those of a query. */
    public static List<UnselectedColumn> in(AnalyzedQuery query, TableCatalog tables) {
        Map<String, Set<Integer>> selected = new HashMap<>();
        for (Node output : query.output()) {
            // The server traces a column through subqueries to the table in which it is stored.
            if (output.number("resorigcol") > 0) {
                selected.computeIfAbsent(output.text("resorigtbl"), table -> new HashSet<>())
                        .add(output.number("resorigcol"));
            }
        }
        List<UnselectedColumn> found = new ArrayList<>();
        selected.forEach((oid, columns) -> tables.table(oid)
                .ifPresent(table -> table.columns().forEach((number, column) -> {
                    if (!columns.contains(number)) {
                        found.add(new UnselectedColumn(column.name(), isOfKey(number, table)));
                    }
                })));
        return found;
    }

    private static boolean isOfKey(int column, TableCatalog.Table table) {
        return table.keys().stream()
                .anyMatch(key -> key.nullable().isEmpty()
                        && key.predicate().isEmpty()
                        && key.columns().contains(column));
    }
}
