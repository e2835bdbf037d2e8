package dev.cimiento.db.proof.citus;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.RelationKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query that runs for each row of another one: a lateral subquery, or one in an expression such as {@code exists (…)}.
 *
 * @param outer the other query
 * @param used the relations of the other query whose columns it uses, by their numbers
 */
record CorrelatedQuery(AnalyzedQuery query, AnalyzedQuery outer, Set<Integer> used) {

    /** Returns the queries in a query that use its columns. */
    static Stream<CorrelatedQuery> of(AnalyzedQuery outer) {
        Stream<Node> lateral = outer.node().nodes("rtable").stream()
                .filter(relation -> RelationKind.of(relation) == RelationKind.SUBQUERY && relation.flag("lateral"))
                .flatMap(relation -> relation.node("subquery").stream());
        Stream<Node> inExpressions = outer.node().walk(node -> node == outer.node() || !node.is("QUERY")).stream()
                .filter(node -> node.is("SUBLINK"))
                .flatMap(link -> link.node("subselect").stream());
        return Stream.concat(lateral, inExpressions).map(AnalyzedQuery::new).map(inner -> {
            Set<Integer> used = new TreeSet<>();
            collect(inner.node().fields().values(), 1, used);
            return new CorrelatedQuery(inner, outer, used);
        });
    }

    /** @param depth the number of levels from here to the outer query */
    private static void collect(Object value, int depth, Set<Integer> used) {
        if (value instanceof Iterable<?> values) {
            values.forEach(one -> collect(one, depth, used));
        } else if (value instanceof Node node) {
            if (node.is("VAR") && node.number("varlevelsup") == depth) {
                used.add(node.number("varno"));
            }
            collect(node.fields().values(), node.is("QUERY") ? depth + 1 : depth, used);
        }
    }

    /** Returns true if the query reads such a relation for each row of such a relation of the outer query. */
    boolean joins(Predicate<Node> outerRelation, Predicate<Node> relation) {
        List<Node> read = query.all().stream()
                .flatMap(inner -> inner.node().nodes("rtable").stream())
                .toList();
        return used.stream().map(outer::relation).anyMatch(outerRelation)
                && read.stream().anyMatch(relation);
    }
}
