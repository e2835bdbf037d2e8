package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of an insert that have no default and cannot be null.
 *
 * @param table the name of the table
 * @param omitted the names of those that the insert does not set
 * @param set the names of those that it sets, with the number of the parameter if the value is one, from 1
 */
public record InsertedColumns(String table, List<String> omitted, Map<String, Optional<Integer>> set) {

    /** @return empty if the query is not an insert */
    public static Optional<InsertedColumns> of(AnalyzedQuery insert, TableCatalog tables) {
        if (insert.command() != AnalyzedQuery.Command.INSERT) {
            return Optional.empty();
        }
        Map<Integer, Optional<Integer>> given = new LinkedHashMap<>();
        insert.assignments()
                .forEach(column ->
                        given.put(column.number("resno"), column.node("expr").flatMap(InsertedColumns::parameter)));
        List<String> omitted = new ArrayList<>();
        Map<String, Optional<Integer>> set = new LinkedHashMap<>();
        Node target = insert.relation(insert.node().number("resultRelation"));
        tables.table(target.text("relid"))
                .ifPresent(table -> table.columns().forEach((number, column) -> {
                    if (!column.notNull() || column.hasDefault()) {
                        return;
                    }
                    if (given.containsKey(number)) {
                        set.put(column.name(), given.get(number));
                    } else {
                        omitted.add(column.name());
                    }
                }));
        return Optional.of(new InsertedColumns(insert.changedTable(), omitted, set));
    }

    private static Optional<Integer> parameter(Node value) {
        if (value.is("PARAM")) {
            return value.number("paramkind") == 0 ? Optional.of(value.number("paramid")) : Optional.empty();
        }
        List<Node> arguments = value.nodes("args");
        return value.node("arg")
                .or(() -> arguments.stream().findFirst().filter(first -> value.is("FUNC")))
                .flatMap(InsertedColumns::parameter);
    }
}
