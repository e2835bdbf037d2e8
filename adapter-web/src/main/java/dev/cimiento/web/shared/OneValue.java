package dev.cimiento.web.shared;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One value of a JSON tree, in a tree of its own without all others.
 *
 * @param indexes where it stands in the arrays that it is in, the outermost first; in its own tree it is alone in each
 */
record OneValue(JsonNode tree, List<Integer> indexes) {

    private static final Pattern INDEX = Pattern.compile("\\[0]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** All values that have no others in them. */
    static Stream<OneValue> of(JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            return node.propertyStream()
                    .flatMap(property -> of(property.getValue())
                            .map(value -> new OneValue(
                                    NODES.objectNode().set(property.getKey(), value.tree), value.indexes)));
        }
        if (node.isArray() && !node.isEmpty()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(index -> of(node.get(index)).map(value -> value.at(index)));
        }
        return Stream.of(new OneValue(node, List.of()));
    }

    private OneValue at(int index) {
        return new OneValue(
                NODES.arrayNode().add(tree),
                Stream.concat(Stream.of(index), indexes.stream()).toList());
    }

    /** A path in this tree, such as {@code items[0].price}, as it is in the whole one. */
    String placed(String path) {
        List<MatchResult> places = INDEX.matcher(path).results().toList();
        StringBuilder placed = new StringBuilder(path);
        for (int i = Math.min(places.size(), indexes.size()) - 1; i >= 0; i--) {
            placed.replace(places.get(i).start(), places.get(i).end(), "[" + indexes.get(i) + "]");
        }
        return placed.toString();
    }
}
