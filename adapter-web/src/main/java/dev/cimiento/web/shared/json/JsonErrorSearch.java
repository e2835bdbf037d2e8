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

/** Finds every invalid value in a JSON body by deserializing its parts one by one. Valid subtrees are skipped. */
final class JsonErrorSearch {

    private static final Pattern INDEX = Pattern.compile("\\[0]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** No request type is nested more deeply. */
    private static final int MAX_DEPTH = 4;

    /** Limits the deserializations. In a body with more parts, only errors in the first parts are reported. */
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

    void add(Violation violation) {
        found.add(violation);
    }

    void search(JsonNode tree) {
        search(tree, UnaryOperator.identity(), List.of(), 0);
    }

    /**
     * @param whole returns the body that contains only this part
     * @param indexes of the part in its enclosing arrays, the outermost first
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
                        .map(violation -> violation.renamed(field -> withIndexes(field, indexes)))
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

    /**
     * Replaces the indexes of a path in the body of one part, such as {@code items[0].price}, by those in the whole
     * body.
     */
    private static String withIndexes(String path, List<Integer> indexes) {
        List<MatchResult> places = INDEX.matcher(path).results().toList();
        StringBuilder placed = new StringBuilder(path);
        for (int i = Math.min(places.size(), indexes.size()) - 1; i >= 0; i--) {
            placed.replace(places.get(i).start(), places.get(i).end(), "[" + indexes.get(i) + "]");
        }
        return placed.toString();
    }
}
