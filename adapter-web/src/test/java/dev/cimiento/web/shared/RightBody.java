package dev.cimiento.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A valid body, generated from the schema: each required property with its example.
 *
 * @param values JSON by property
 */
record RightBody(Map<String, String> values) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Returns a body with different values each time, because names can have to be unique. */
    static RightBody of(OpenApi document, JsonNode schema) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode name : schema.path("required")) {
            values.put(
                    name.asString(), value(document, schema.path("properties").path(name.asString())));
        }
        return new RightBody(values);
    }

    private static String value(OpenApi document, JsonNode schema) {
        if (WrongValue.isArrayOfObjects(document, schema)) {
            return "[" + of(document, document.resolved(schema.path("items"))).json() + "]";
        }
        if (WrongValue.types(schema).contains("array")) {
            return "[" + schema.path("items").path("example") + "]";
        }
        JsonNode example = schema.path("example");
        if (schema.has("enum")) {
            return example.toString();
        }
        if (schema.path("format").asString("").equals("email")) {
            return WrongValue.quoted("somebody" + NUMBER.incrementAndGet() + "@example.org");
        }
        if (WrongValue.types(schema).contains("string")) {
            return WrongValue.quoted(example.asString().replaceAll("\\W", "") + NUMBER.incrementAndGet());
        }
        // A negative number could fail, for example if it removes stock.
        return example.isNumber() ? example.decimalValue().abs().toPlainString() : example.toString();
    }

    RightBody with(String name, String json) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, json);
        return new RightBody(changed);
    }

    RightBody without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new RightBody(changed);
    }

    String json() {
        return values.entrySet().stream()
                .map(value -> WrongValue.quoted(value.getKey()) + ": " + value.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns the JSON with a duplicate property. */
    String jsonTwice(String name) {
        return "{" + WrongValue.quoted(name) + ": " + values.get(name) + ", " + json().substring(1);
    }
}
