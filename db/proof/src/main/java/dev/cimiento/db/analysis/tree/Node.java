package dev.cimiento.db.analysis.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A node of a statement's analyzed tree, as the server writes it into its catalogs ({@code pg_node_tree}). The names of
 * nodes and fields are those of the server's C structures (src/include/nodes), which differ little between releases.
 *
 * @param kind the name of the node in upper case, such as {@code VAR}
 * @param fields its fields; each value is a node, a list or a text
 */
public record Node(String kind, Map<String, Object> fields) {

    public boolean is(String other) {
        return kind.equals(other);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public Optional<Node> node(String field) {
        return fields.get(field) instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    /** Returns the nodes of a list; empty if there is no such field. */
    public List<Node> nodes(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Node.class::isInstance)
                        .map(Node.class::cast)
                        .toList()
                : List.of();
    }

    public List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns a list of lists of nodes, such as the rows of {@code values}. */
    public List<List<Node>> rows(String field) {
        return fields.get(field) instanceof List<?> rows
                ? rows.stream()
                        .filter(List.class::isInstance)
                        .map(row ->
                                ((List<?>) row).stream().map(Node.class::cast).toList())
                        .toList()
                : List.of();
    }

    public String text(String field) {
        return String.valueOf(fields.getOrDefault(field, ""));
    }

    public int number(String field) {
        return Integer.parseInt(text(field));
    }

    public boolean flag(String field) {
        return text(field).equals("true");
    }

    /** Returns this node and all nodes below it, without the children of nodes that {@code enter} rejects. */
    public List<Node> walk(Predicate<Node> enter) {
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
