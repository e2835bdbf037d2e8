package dev.cimiento.web.shared.json;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
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
 * Reports all errors in a client's JSON. Jackson stops at the first value with a wrong type or an unknown name. Only
 * then the body is read again, part by part, to find the other errors.
 */
public final class JsonMistakes {

    private final JsonMapper json;

    public JsonMistakes(JsonMapper json) {
        this.json = json;
    }

    /**
     * Returns all errors of a body.
     *
     * @param first the exception of the first attempt
     * @param body a stream at the beginning of the body
     */
    public MalformedRequest in(JacksonException first, InputStream body) {
        if (first.getPath().isEmpty()) {
            return JsonMistake.in(first);
        }
        // For an unknown property Jackson reports the request object itself; for other errors its class.
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
        missing(tree, type).forEach(parts::add);
        return parts.found().isEmpty() ? JsonMistake.in(first) : new MalformedRequest(parts.found());
    }

    /**
     * Returns the missing primitive values. The domain cannot report them as it does other values: they are never null.
     */
    private static Stream<Violation> missing(JsonNode tree, Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> component.getType().isPrimitive() && !tree.hasNonNull(component.getName()))
                .map(component -> new Violation(component.getName(), ViolationCode.REQUIRED, "is required"));
    }
}
