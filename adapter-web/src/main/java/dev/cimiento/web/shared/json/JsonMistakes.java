package dev.cimiento.web.shared.json;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.web.shared.problem.MalformedRequest;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a client did wrong in its JSON. Reading stops at the first value that has the wrong type or an unknown name;
 * only then is the body read once more, part by part, so that the others are named as well.
 */
public final class JsonMistakes {

    private final JsonMapper json;

    public JsonMistakes(JsonMapper json) {
        this.json = json;
    }

    /** @param body from its beginning */
    public MalformedRequest in(JacksonException first, InputStream body) {
        if (first.getPath().isEmpty()) {
            return JsonMistake.in(first);
        }
        // Of an unknown property it is the request itself, made without it; of others its class.
        Object from = first.getPath().get(0).from();
        try {
            return in(first, json.readTree(body), from instanceof Class<?> type ? type : from.getClass());
        } catch (JacksonException notJson) {
            return JsonMistake.in(notJson);
        }
    }

    public MalformedRequest in(JacksonException first, JsonNode tree, Class<?> type) {
        ObjectReader alone = json.readerFor(type).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        JsonErrorSearch parts = new JsonErrorSearch(alone);
        parts.search(tree);
        missing(tree, type).forEach(parts::note);
        return parts.found().isEmpty() ? JsonMistake.in(first) : new MalformedRequest(parts.found());
    }

    /** A primitive cannot be null until the domain names it with all else, as other values can. */
    private static Stream<Violation> missing(JsonNode tree, Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> component.getType().isPrimitive() && !tree.hasNonNull(component.getName()))
                .map(component -> new Violation(component.getName(), "is required"));
    }
}
