package dev.cimiento.db.proof.citus;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Functions;
import dev.cimiento.db.analysis.tree.Join;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.RelationKind;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a statement that its conditions make equal to each other or to one value. Equality passes from a subquery or
 * common table expression to the columns that it returns.
 */
final class EqualColumns {

    private final TableCatalog catalog;
    private final Map<Object, Object> parents;
    private final Map<Node, EqualColumns> ofQueries;

    /**
     * A column of a relation in a query.
     *
     * @param query the node of the query, compared by identity
     */
    record Column(Node query, int relation, int number) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Column column
                    && column.query == query
                    && column.relation == relation
                    && column.number == number;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(query) + relation) + number;
        }
    }

    /** A value that is the same for all rows: a parameter, a literal or a call with such arguments. */
    private record Value(String form) {}

    private EqualColumns(TableCatalog catalog, Map<Object, Object> parents, Map<Node, EqualColumns> ofQueries) {
        this.catalog = catalog;
        this.parents = parents;
        this.ofQueries = ofQueries;
    }

    static EqualColumns of(AnalyzedQuery statement, TableCatalog catalog) {
        EqualColumns columns = new EqualColumns(catalog, new HashMap<>(), new IdentityHashMap<>());
        columns.read(statement, List.of());
        return columns;
    }

    /** Returns true if two columns of one query are equal in all its rows. */
    boolean areEqual(Column one, Column other) {
        EqualColumns query = within(one);
        return query.root(one).equals(query.root(other));
    }

    /** Returns true if all rows have one value in the column. */
    boolean isRestricted(Column column) {
        return within(column).root(column) instanceof Value;
    }

    private EqualColumns within(Column column) {
        return ofQueries.getOrDefault(column.query(), this);
    }

    /** @param outer the queries around this one, the nearest first */
    private void read(AnalyzedQuery query, List<Node> outer) {
        List<Node> scope = new ArrayList<>();
        scope.add(query.node());
        scope.addAll(outer);
        ofQueries.put(query.node(), this);
        readConditions(query.from(), scope);
        List<Node> relations = query.node().nodes("rtable");
        for (int index = 0; index < relations.size(); index++) {
            readRelation(relations.get(index), index + 1, scope);
        }
        query.node()
                .nodes("cteList")
                .forEach(table -> table.node("ctequery").ifPresent(inner -> read(new AnalyzedQuery(inner), scope)));
        query.node().walk(node -> node == query.node() || !node.is("QUERY")).stream()
                .filter(node -> node.is("SUBLINK"))
                .flatMap(link -> link.node("subselect").stream())
                .forEach(inner -> readApart(inner, scope));
    }

    /** Reads a query in an expression, whose conditions do not hold for the rows outside of it. */
    private void readApart(Node inner, List<Node> scope) {
        new EqualColumns(catalog, new HashMap<>(parents), ofQueries).read(new AnalyzedQuery(inner), scope);
    }

    private void readRelation(Node relation, int number, List<Node> scope) {
        switch (RelationKind.of(relation)) {
            case SUBQUERY ->
                relation.node("subquery").ifPresent(inner -> {
                    read(new AnalyzedQuery(inner), scope);
                    passColumns(inner, number, scope);
                });
            case COMMON_TABLE -> commonTable(relation, scope).ifPresent(inner -> passColumns(inner, number, scope));
            default -> {
                return;
            }
        }
    }

    private static Optional<Node> commonTable(Node relation, List<Node> scope) {
        int level = relation.number("ctelevelsup");
        return relation.flag("self_reference") || level >= scope.size()
                ? Optional.empty()
                : scope.get(level).nodes("cteList").stream()
                        .filter(table -> table.text("ctename").equals(relation.text("ctename")))
                        .flatMap(table -> table.node("ctequery").stream())
                        .findFirst();
    }

    private void passColumns(Node inner, int number, List<Node> scope) {
        for (Node output : new AnalyzedQuery(inner).output()) {
            output.node("expr")
                    .flatMap(value -> term(value, List.of(inner)))
                    .ifPresent(value -> unite(new Column(scope.get(0), number, output.number("resno")), value));
        }
    }

    private void readConditions(Node from, List<Node> scope) {
        from.node("quals").ifPresent(condition -> readCondition(condition, scope));
        if (from.is("FROMEXPR")) {
            from.nodes("fromlist").forEach(item -> readJoin(item, scope));
        }
    }

    /** The condition of an outer join does not hold for all rows, but decides on which node the rows meet. */
    private void readJoin(Node item, List<Node> scope) {
        if (item.is("JOINEXPR") && Join.of(item) != Join.FULL) {
            item.node("quals").ifPresent(condition -> readCondition(condition, scope));
            item.node("larg").ifPresent(side -> readJoin(side, scope));
            item.node("rarg").ifPresent(side -> readJoin(side, scope));
        }
    }

    private void readCondition(Node condition, List<Node> scope) {
        if (condition.is("BOOL") && condition.text("boolop").equals("and")) {
            condition.nodes("args").forEach(part -> readCondition(part, scope));
        } else if (condition.is("OP") && isEquality(condition)) {
            List<Node> sides = condition.nodes("args");
            Optional<Object> left = term(sides.get(0), scope);
            Optional<Object> right = term(sides.get(1), scope);
            if (left.isPresent() && right.isPresent()) {
                unite(left.get(), right.get());
            }
        }
    }

    private boolean isEquality(Node operator) {
        return operator.nodes("args").size() == 2 && Functions.isEquality(catalog.function(operator.text("opfuncid")));
    }

    /** Returns the column or the value of an expression; empty for others, such as a sum. */
    private static Optional<Object> term(Node value, List<Node> scope) {
        if (value.is("VAR")) {
            int level = value.number("varlevelsup");
            return level < scope.size()
                    ? Optional.of(new Column(scope.get(level), value.number("varno"), value.number("varattno")))
                    : Optional.empty();
        }
        if (value.is("RELABELTYPE")) {
            return value.node("arg").flatMap(inner -> term(inner, scope));
        }
        boolean constant = value.walk(node -> true).stream()
                .noneMatch(node -> node.is("VAR") || node.is("SUBLINK") || node.is("AGGREF"));
        return constant ? Optional.of(new Value(form(value))) : Optional.empty();
    }

    private static String form(Node value) {
        Map<String, Object> fields = new HashMap<>(value.fields());
        fields.remove("location");
        return value.kind() + fields;
    }

    private Object root(Object term) {
        Object at = term;
        while (parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }

    /** Makes two terms equal. A value stays the root of its terms. */
    private void unite(Object one, Object other) {
        Object first = root(one);
        Object second = root(other);
        if (!first.equals(second)) {
            if (first instanceof Value) {
                parents.put(second, first);
            } else {
                parents.put(first, second);
            }
        }
    }
}
