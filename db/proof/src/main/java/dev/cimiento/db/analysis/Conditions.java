package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The conditions that all rows of a query meet. */
final class Conditions {

    /** Fields that differ between equal expressions: positions in the text, and the names of a variable's relation. */
    private static final Set<String> IRRELEVANT = Set.of("location", "varnosyn", "varattnosyn", "varnullingrels");

    private final List<Node> all = new ArrayList<>();

    void add(Node condition) {
        all.add(condition);
    }

    /**
     * Returns true if the rows of a relation meet the predicate of a partial index.
     *
     * @param relation its position in the range table
     * @param isNotNull returns true for a column of the relation that is compared with a value, so it is not null
     */
    boolean imply(Node predicate, int relation, IntPredicate isNotNull) {
        if (predicate.is("BOOL") && predicate.text("boolop").equals("and")) {
            return predicate.nodes("args").stream().allMatch(part -> imply(part, relation, isNotNull));
        }
        boolean requiresValue =
                predicate.is("NULLTEST") && predicate.text("nulltesttype").equals("1");
        String form = form(predicate, 1);
        return requiresValue
                        && predicate.node("arg").stream()
                                .anyMatch(column -> column.is("VAR") && isNotNull.test(column.number("varattno")))
                || all.stream().anyMatch(condition -> form(condition, relation).equals(form));
    }

    /** Returns a text that is equal for equal expressions. The predicate of an index names its table by 1. */
    private static String form(Object value, int relation) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> form(element, relation)).collect(Collectors.joining(" ", "(", ")"));
        }
        if (!(value instanceof Node node)) {
            return String.valueOf(value);
        }
        if (node.is("VAR") && node.number("varno") == relation && node.number("varlevelsup") == 0) {
            return "{column " + node.text("varattno") + "}";
        }
        Map<String, Object> fields = new TreeMap<>(node.fields());
        fields.keySet().removeAll(IRRELEVANT);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + " " + form(field.getValue(), relation))
                .collect(Collectors.joining(" ", "{" + node.kind() + " ", "}"));
    }
}
