package dev.cimiento.web.shared.json;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.web.shared.problem.MalformedRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the parts of a tree that cannot be read, by reading each alone: what is in a part that can be is not searched. */
final class JsonErrorSearch {

    private static final Pattern INDEX = Pattern.compile("\\[0]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** No request has parts deeper in others. */
    private static final int MAX_DEPTH = 4;

    /** Each try reads a part and may throw. Of a body with more parts, only the mistakes in the first ones are named. */
    private static final int MAX_TRIES = 300;

    private final ObjectReader reader;
    private final Set<Violation> found = new LinkedHashSet<>();
    private int tries;

    JsonErrorSearch(ObjectReader reader) {
        this.reader = reader;
    }

    List<Violation> found() {
        return new ArrayList<>(found);
    }

    void note(Violation violation) {
        found.add(violation);
    }

    void search(JsonNode tree) {
        search(tree, UnaryOperator.identity(), List.of(), 0);
    }

    /**
     * @param whole makes the tree of a part that is alone in it
     * @param indexes of the part in the arrays that it is in, the outermost first
     */
    private void search(JsonNode part, UnaryOperator<JsonNode> whole, List<Integer> indexes, int depth) {
        if (found.size() > MalformedRequest.MAX_NAMED || tries++ >= MAX_TRIES) {
            return;
        }
        try {
            reader.readValue(whole.apply(part));
        } catch (JacksonException mistake) {
            int before = found.size();
            if (depth < MAX_DEPTH) {
                searchWithin(part, whole, indexes, depth + 1);
            }
            if (found.size() == before) {
                JsonMistake.in(mistake).violations().stream()
                        .map(violation -> new Violation(placed(violation.field(), indexes), violation.message()))
                        .forEach(found::add);
            }
        }
    }

    private void searchWithin(JsonNode part, UnaryOperator<JsonNode> whole, List<Integer> indexes, int depth) {
        part.propertyStream()
                .forEach(property -> search(
                        property.getValue(),
                        value -> whole.apply(NODES.objectNode().set(property.getKey(), value)),
                        indexes,
                        depth));
        for (int i = 0; part.isArray() && i < part.size() && tries < MAX_TRIES; i++) {
            search(
                    part.get(i),
                    value -> whole.apply(NODES.arrayNode().add(value)),
                    Stream.concat(indexes.stream(), Stream.of(i)).toList(),
                    depth);
        }
    }

    /** A path in the tree of one part, such as {@code items[0].price}, as it is in the whole. */
    private static String placed(String path, List<Integer> indexes) {
        List<MatchResult> places = INDEX.matcher(path).results().toList();
        StringBuilder placed = new StringBuilder(path);
        for (int i = Math.min(places.size(), indexes.size()) - 1; i >= 0; i--) {
            placed.replace(places.get(i).start(), places.get(i).end(), "[" + indexes.get(i) + "]");
        }
        return placed.toString();
    }
}
