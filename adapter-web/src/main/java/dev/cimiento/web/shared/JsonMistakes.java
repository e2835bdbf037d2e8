package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Violation;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a client did wrong in its JSON. Reading stops at the first value that has the wrong type or an unknown name;
 * only then is the body read once more, property by property, so that the others are named as well.
 */
final class JsonMistakes {

    private final JsonMapper json;

    JsonMistakes(JsonMapper json) {
        this.json = json;
    }

    /** @param body from its beginning */
    MalformedRequest in(JacksonException first, InputStream body) {
        boolean ofAValue = !first.getPath().isEmpty() && first.getPath().get(0).from() instanceof Class<?>;
        if (!ofAValue) {
            return JsonMistake.in(first);
        }
        try {
            return in(first, json.readTree(body), (Class<?>)
                    first.getPath().get(0).from());
        } catch (JacksonException notJson) {
            return JsonMistake.in(notJson);
        }
    }

    MalformedRequest in(JacksonException first, JsonNode tree, Class<?> type) {
        List<Violation> violations = tree.propertyStream()
                .flatMap(property -> mistake(property.getKey(), property.getValue(), type))
                .toList();
        return violations.isEmpty() ? JsonMistake.in(first) : new MalformedRequest(violations);
    }

    private Stream<Violation> mistake(String name, JsonNode value, Class<?> type) {
        try {
            json.treeToValue(json.createObjectNode().set(name, value), type);
            return Stream.empty();
        } catch (JacksonException mistake) {
            return JsonMistake.in(mistake).violations().stream();
        }
    }
}
