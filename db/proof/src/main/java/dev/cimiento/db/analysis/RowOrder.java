package dev.cimiento.db.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a query with a limit always takes the same rows: its order must tell any two of them apart. That is so when what
 * it is ordered by, with what its conditions fix, has a key of every table that it reads.
 */
public final class RowOrder {

    private record Variable(int relation, int column) {}

    /** That two are equal, so that who knows one knows the other. */
    private record Equality(Node one, Node other) {}

    private final AnalyzedQuery query;
    private final TableCatalog tables;
    private final Set<Variable> fixed = new HashSet<>();
    private final Set<Integer> fixedRelations = new HashSet<>();
    private final List<Equality> equalities = new ArrayList<>();

    private RowOrder(AnalyzedQuery query, TableCatalog tables) {
        this.query = query;
        this.tables = tables;
    }

    /** Whether one of the query's limits, its subqueries' included, takes whichever rows come first. */
    public static boolean isChanceIn(AnalyzedQuery query, TableCatalog tables) {
        return query.beyondExistence().stream().anyMatch(part -> new RowOrder(part, tables).isChance());
    }

    private boolean isChance() {
        return query.node().node("limitCount").isPresent()
                && query.node().node("setOperations").isEmpty()
                && !query.isOneRow()
                && !(query.node().flag("hasAggs") && !query.isGrouped())
                && !isOrderedByGroup("groupClause")
                && !isOrderedByGroup("distinctClause")
                && !query.isGrouped()
                && leavesOpen();
    }

    /** Groups are told apart by what they are grouped by, distinct rows by all that they are. */
    private boolean isOrderedByGroup(String clause) {
        List<Node> group = query.node().nodes(clause);
        return !group.isEmpty() && references(query.node().nodes("sortClause")).containsAll(references(group));
    }

    private static Set<String> references(List<Node> clause) {
        Set<String> references = new HashSet<>();
        clause.forEach(one -> references.add(one.text("tleSortGroupRef")));
        return references;
    }

    private boolean leavesOpen() {
        for (Node sort : query.node().nodes("sortClause")) {
            query.column(sort.number("tleSortGroupRef"))
                    .flatMap(column -> column.node("expr"))
                    .ifPresent(this::fix);
        }
        Set<Integer> relations = new HashSet<>();
        readFrom(query.from(), relations);
        while (fixMore(relations)) {}
        relations.removeAll(fixedRelations);
        // Of what a function or a subquery returns no key is known: that is not said to be wrong.
        return !relations.isEmpty()
                && relations.stream().allMatch(number -> RelationKind.of(query.relation(number)) == RelationKind.TABLE);
    }

    private void readFrom(Node item, Set<Integer> relations) {
        item.node("quals").ifPresent(this::readCondition);
        switch (item.kind()) {
            case "RANGETBLREF" -> relations.add(item.number("rtindex"));
            case "JOINEXPR" -> {
                item.node("larg").ifPresent(side -> readFrom(side, relations));
                item.node("rarg").ifPresent(side -> readFrom(side, relations));
            }
            default -> item.nodes("fromlist").forEach(one -> readFrom(one, relations));
        }
    }

    private void readCondition(Node condition) {
        if (condition.is("BOOL") && condition.text("boolop").equals("and")) {
            condition.nodes("args").forEach(this::readCondition);
        } else if (condition.is("OP") && Functions.isEquality(tables.function(condition.text("opfuncid")))) {
            List<Node> sides = condition.nodes("args");
            equalities.add(new Equality(sides.get(0), sides.get(1)));
            equalities.add(new Equality(sides.get(1), sides.get(0)));
        }
    }

    private boolean fixMore(Set<Integer> relations) {
        int before = fixed.size() + fixedRelations.size();
        equalities.stream().filter(equality -> isFixed(equality.one())).forEach(equality -> fix(equality.other()));
        relations.stream().filter(this::hasFixedKey).forEach(fixedRelations::add);
        return fixed.size() + fixedRelations.size() > before;
    }

    private void fix(Node value) {
        Node variable = plain(value);
        if (variable.is("VAR") && variable.number("varlevelsup") == 0) {
            fixed.add(new Variable(variable.number("varno"), variable.number("varattno")));
        }
    }

    private boolean isFixed(Node value) {
        return value.walk(node -> true).stream()
                .filter(node -> node.is("VAR") && node.number("varlevelsup") == 0)
                .map(this::plain)
                .allMatch(node -> node.is("VAR")
                        && (fixedRelations.contains(node.number("varno"))
                                || fixed.contains(new Variable(node.number("varno"), node.number("varattno")))));
    }

    /** The column itself, behind a change of its type's name, a join's name for it, or a group's. */
    private Node plain(Node value) {
        if (value.is("RELABELTYPE")) {
            return value.node("arg").map(this::plain).orElse(value);
        }
        if (!value.is("VAR") || value.number("varlevelsup") > 0 || value.number("varattno") <= 0) {
            return value;
        }
        Node relation = query.relation(value.number("varno"));
        return switch (RelationKind.of(relation)) {
            case JOIN -> plain(relation.nodes("joinaliasvars").get(value.number("varattno") - 1));
            case GROUP -> plain(relation.nodes("groupexprs").get(value.number("varattno") - 1));
            default -> value;
        };
    }

    private boolean hasFixedKey(int number) {
        Node relation = query.relation(number);
        return switch (RelationKind.of(relation)) {
            case TABLE ->
                tables.table(relation.text("relid")).stream()
                        .flatMap(table -> table.keys().stream())
                        .anyMatch(key -> key.stream().allMatch(column -> fixed.contains(new Variable(number, column))));
            case SUBQUERY -> new AnalyzedQuery(relation.node("subquery").orElseThrow()).isOneRow();
            default -> false;
        };
    }
}
