package dev.cimiento.db.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A node of a statement's analysed tree, as the server writes it into its catalogs ({@code pg_node_tree}). The names are
 * those of the server's own structures (src/include/nodes), which are nearly the same from one release to the next.
 */
record Node(String kind, Map<String, Object> fields) {

    boolean is(String other) {
        return kind.equals(other);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Optional<Node> node(String field) {
        return fields.get(field) instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    /** The nodes of a list; a list that is not there is empty. */
    List<Node> nodes(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Node.class::isInstance)
                        .map(Node.class::cast)
                        .toList()
                : List.of();
    }

    List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A list of lists of nodes, as the rows of {@code values}. */
    List<List<Node>> rows(String field) {
        return fields.get(field) instanceof List<?> rows
                ? rows.stream()
                        .filter(List.class::isInstance)
                        .map(row ->
                                ((List<?>) row).stream().map(Node.class::cast).toList())
                        .toList()
                : List.of();
    }

    String text(String field) {
        return String.valueOf(fields.getOrDefault(field, ""));
    }

    int number(String field) {
        return Integer.parseInt(text(field));
    }

    boolean flag(String field) {
        return text(field).equals("true");
    }

    /** This node and all below it, except what is below a node that is not entered. */
    List<Node> walk(Predicate<Node> enter) {
        List<Node> found = new ArrayList<>();
        collect(this, enter, found);
        return found;
    }

    private static void collect(Object value, Predicate<Node> enter, List<Node> found) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, enter, found));
        } else if (value instanceof Node node) {
            found.add(node);
            if (enter.test(node)) {
                node.fields.values().forEach(field -> collect(field, enter, found));
            }
        }
    }
}
