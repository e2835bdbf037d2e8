package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Functions;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.RelationKind;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a query with a limit always returns the same rows, which requires a unique order. The order is unique if
 * the sorted columns, together with the columns that conditions determine, contain a key of every table in the query.
 */
public final class RowOrder {

    private record Variable(int relation, int column) {}

    /** An equality between two values; a known value on one side determines the other. */
    private record Equality(Node left, Node right) {}

    private final AnalyzedQuery query;
    private final TableCatalog tables;
    private final boolean paged;
    private final Set<Variable> determined = new HashSet<>();
    private final Set<Variable> compared = new HashSet<>();
    private final Set<Integer> determinedRelations = new HashSet<>();
    private final List<Equality> equalities = new ArrayList<>();
    private final Conditions conditions = new Conditions();

    private RowOrder(AnalyzedQuery query, TableCatalog tables, boolean paged) {
        this.query = query;
        this.tables = tables;
        this.paged = paged;
    }

    /** Returns true if a limit of the query or of one of its subqueries has no unique order. */
    public static boolean leavesLimitOpen(AnalyzedQuery query, TableCatalog tables) {
        return query.withoutExists().stream().anyMatch(part -> new RowOrder(part, tables, false).leavesLimitOpen());
    }

    /** Returns true if the query has no unique order, so that its rows cannot be divided into pages. */
    public static boolean leavesPagesOpen(AnalyzedQuery query, TableCatalog tables) {
        return query.command() == AnalyzedQuery.Command.SELECT && new RowOrder(query, tables, true).leavesLimitOpen();
    }

    private boolean leavesLimitOpen() {
        return (paged || query.node().node("limitCount").isPresent())
                && query.node().node("setOperations").isEmpty()
                && !query.returnsOneRow()
                && !(query.node().flag("hasAggs") && !query.isGrouped())
                && !isOrderedByGroup("groupClause")
                && !isOrderedByGroup("distinctClause")
                && !query.isGrouped()
                && hasUndeterminedTable();
    }

    /**
     * Returns true if the order contains all expressions of a {@code group by} or {@code distinct}, so it is unique.
     */
    private boolean isOrderedByGroup(String clause) {
        List<Node> group = query.node().nodes(clause);
        return !group.isEmpty() && references(query.node().nodes("sortClause")).containsAll(references(group));
    }

    private static Set<String> references(List<Node> clause) {
        Set<String> references = new HashSet<>();
        clause.forEach(item -> references.add(item.text("tleSortGroupRef")));
        return references;
    }

    /**
     * Returns true if there is a table whose rows have no order. If all columns of the result have one value, such as in
     * {@code select 1 … limit 1}, the rows are equal and need none.
     */
    private boolean hasUndeterminedTable() {
        Set<Integer> relations = new HashSet<>();
        readFrom(query.from(), relations);
        while (determineMore(relations)) {}
        if (query.output().stream().allMatch(this::hasOneValue)) {
            return false;
        }
        for (Node sort : query.node().nodes("sortClause")) {
            query.column(sort.number("tleSortGroupRef"))
                    .flatMap(column -> column.node("expr"))
                    .ifPresent(this::determine);
        }
        while (determineMore(relations)) {}
        relations.removeAll(determinedRelations);
        // The columns of a group can depend on each other, so a subquery alone is not reported.
        return relations.stream().anyMatch(number -> RelationKind.of(query.relation(number)) == RelationKind.TABLE)
                && relations.stream().allMatch(this::hasKnownKeys);
    }

    /** Returns false for a function or a subquery with unknown keys; a query that uses it is not reported. */
    private boolean hasKnownKeys(int number) {
        Node relation = query.relation(number);
        return switch (RelationKind.of(relation)) {
            case TABLE -> true;
            case SUBQUERY ->
                !uniqueColumns(new AnalyzedQuery(relation.node("subquery").orElseThrow()))
                        .isEmpty();
            default -> false;
        };
    }

    /** Returns the columns of a subquery by which it groups its rows, so they are unique; empty if it does not group. */
    private static Set<Integer> uniqueColumns(AnalyzedQuery subquery) {
        Set<String> groups = references(subquery.node().nodes("groupClause"));
        Set<Integer> columns = new HashSet<>();
        List<Node> output = subquery.output();
        for (int i = 0; i < output.size(); i++) {
            if (groups.remove(output.get(i).text("ressortgroupref"))) {
                columns.add(i + 1);
            }
        }
        boolean complete = groups.isEmpty()
                && subquery.node().nodes("groupingSets").isEmpty()
                && !subquery.node().flag("hasTargetSRFs");
        return complete ? columns : Set.of();
    }

    private boolean hasOneValue(Node column) {
        return isDetermined(column)
                && column.walk(node -> true).stream()
                        .noneMatch(node -> node.is("SUBLINK") || node.is("AGGREF") || node.is("WINDOWFUNC"));
    }

    private void readFrom(Node item, Set<Integer> relations) {
        item.node("quals").ifPresent(this::readCondition);
        switch (item.kind()) {
            case "RANGETBLREF" -> relations.add(item.number("rtindex"));
            case "JOINEXPR" -> {
                item.node("larg").ifPresent(side -> readFrom(side, relations));
                item.node("rarg").ifPresent(side -> readFrom(side, relations));
            }
            default -> item.nodes("fromlist").forEach(child -> readFrom(child, relations));
        }
    }

    private void readCondition(Node condition) {
        if (condition.is("BOOL") && condition.text("boolop").equals("and")) {
            condition.nodes("args").forEach(this::readCondition);
            return;
        }
        conditions.add(condition);
        if (condition.is("OP") && Functions.isEquality(tables.function(condition.text("opfuncid")))) {
            List<Node> sides = condition.nodes("args");
            equalities.add(new Equality(sides.get(0), sides.get(1)));
            equalities.add(new Equality(sides.get(1), sides.get(0)));
        }
    }

    private boolean determineMore(Set<Integer> relations) {
        int before = determined.size() + determinedRelations.size();
        equalities.stream()
                .filter(equality -> isDetermined(equality.left()))
                .forEach(equality -> variable(equality.right()).ifPresent(variable -> {
                    determined.add(variable);
                    compared.add(variable);
                }));
        relations.stream().filter(this::hasDeterminedKey).forEach(determinedRelations::add);
        return determined.size() + determinedRelations.size() > before;
    }

    private void determine(Node value) {
        variable(value).ifPresent(determined::add);
    }

    private Optional<Variable> variable(Node value) {
        Node variable = plain(value);
        return variable.is("VAR") && variable.number("varlevelsup") == 0
                ? Optional.of(new Variable(variable.number("varno"), variable.number("varattno")))
                : Optional.empty();
    }

    private boolean isDetermined(Node value) {
        return value.walk(node -> true).stream()
                .filter(node -> node.is("VAR") && node.number("varlevelsup") == 0)
                .map(this::plain)
                .allMatch(node -> node.is("VAR")
                        && (determinedRelations.contains(node.number("varno"))
                                || determined.contains(new Variable(node.number("varno"), node.number("varattno")))));
    }

    /** Returns the column behind a relabelled type, a join's alias or a group's expression. */
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

    /** A column of a key that can be null has to be equal to a value: several rows can contain null. */
    private boolean isDetermined(TableCatalog.Key key, int relation) {
        return key.columns().stream().allMatch(column -> determined.contains(new Variable(relation, column)))
                && key.nullable().stream().allMatch(column -> compared.contains(new Variable(relation, column)))
                && key.predicate().stream()
                        .allMatch(predicate -> conditions.imply(
                                predicate, relation, column -> compared.contains(new Variable(relation, column))));
    }

    private boolean hasDeterminedKey(int number) {
        Node relation = query.relation(number);
        return switch (RelationKind.of(relation)) {
            case TABLE ->
                tables.table(relation.text("relid")).stream()
                        .flatMap(table -> table.keys().stream())
                        .anyMatch(key -> isDetermined(key, number));
            case SUBQUERY -> {
                AnalyzedQuery subquery =
                        new AnalyzedQuery(relation.node("subquery").orElseThrow());
                yield subquery.returnsOneRow()
                        || !uniqueColumns(subquery).isEmpty()
                                && uniqueColumns(subquery).stream()
                                        .allMatch(column -> determined.contains(new Variable(number, column)));
            }
            default -> false;
        };
    }
}
