package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Violation;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a client did wrong in its JSON. Reading stops at the first value that has the wrong type or an unknown name;
 * only then is the body read once more, value by value, so that the others are named as well.
 */
final class JsonMistakes {

    private final JsonMapper json;

    JsonMistakes(JsonMapper json) {
        this.json = json;
    }

    /** @param body from its beginning */
    MalformedRequest in(JacksonException first, InputStream body) {
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

    MalformedRequest in(JacksonException first, JsonNode tree, Class<?> type) {
        ObjectReader alone = json.readerFor(type).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        List<Violation> violations = Stream.concat(
                        OneValue.of(tree).flatMap(value -> mistake(value, alone)), missing(tree, type))
                .distinct()
                .limit(MalformedRequest.MAX_NAMED + 1L)
                .toList();
        return violations.isEmpty() ? JsonMistake.in(first) : new MalformedRequest(violations);
    }

    /** A primitive cannot be null until the domain names it with all else, as other values can. */
    private static Stream<Violation> missing(JsonNode tree, Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> component.getType().isPrimitive() && !tree.hasNonNull(component.getName()))
                .map(component -> new Violation(component.getName(), "is required"));
    }

    private static Stream<Violation> mistake(OneValue value, ObjectReader alone) {
        try {
            alone.readValue(value.tree());
            return Stream.empty();
        } catch (JacksonException mistake) {
            return JsonMistake.in(mistake).violations().stream()
                    .map(violation -> new Violation(value.placed(violation.field()), violation.message()));
        }
    }
}
