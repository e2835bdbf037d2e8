package dev.cimiento.web.shared;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A value that the schema of a property forbids. Its text is not always valid JSON.
 *
 * @param field the field that the problem must name, such as {@code tagIds[0]}
 * @param syntax true if it makes the body invalid JSON, so that the problem names no field
 */
record WrongValue(String field, String json, boolean syntax) {

    private static final Map<String, String> SAMPLES = new LinkedHashMap<>(Map.of(
            "string", "\"x\"", "integer", "7", "number", "1.5", "boolean", "true", "array", "[]", "object", "{}"));
    private static final List<String> NO_UUIDS = List.of("", "x", "1-1-1-1-1", "0199a7c48f2e7d319c553f6f0c1b2a4d");

    /** Returns all kinds of wrong values of a property. */
    static Stream<WrongValue> of(OpenApi document, String field, JsonNode schema) {
        Set<String> types = types(schema);
        Stream<String> ofOtherTypes = SAMPLES.entrySet().stream()
                .filter(sample -> !types.contains(sample.getKey()) && !(isWhole(sample) && types.contains("number")))
                .map(Map.Entry::getValue);
        Stream<String> none = types.contains("null") ? Stream.of() : Stream.of("null");
        return Stream.of(
                        named(field, Stream.concat(ofOtherTypes, none)),
                        types.contains("string") ? texts(field, schema) : Stream.<WrongValue>of(),
                        types.contains("integer") || types.contains("number")
                                ? numbers(field, schema, types.contains("integer"))
                                : Stream.<WrongValue>of(),
                        types.contains("array") ? items(document, field, schema) : Stream.<WrongValue>of())
                .flatMap(values -> values);
    }

    private static boolean isWhole(Map.Entry<String, String> sample) {
        return sample.getKey().equals("integer");
    }

    private static Stream<WrongValue> texts(String field, JsonNode schema) {
        Stream<String> arrays = Stream.of("[\"x\"]");
        if (schema.path("format").asString("").equals("uuid")) {
            Stream<String> unknown = Stream.of(quoted(UUID.randomUUID().toString()));
            return named(
                    field,
                    Stream.of(arrays, NO_UUIDS.stream().map(WrongValue::quoted), unknown)
                            .flatMap(texts -> texts));
        }
        Stream<String> broken =
                Stream.of("\"a\\u0000b\"", "\"a\\u0007\"", "\"\\ud800\"", "\"a\\udc00b\"", "\"\\uffff\"");
        Stream<String> blank = schema.path("minLength").asInt(0) == 0
                ? Stream.of()
                : Stream.of("\"\"", "\" \"", "\"\\t\\u00a0\\u2003\"", "\"\\u200b\"");
        int max = schema.path("maxLength").asInt();
        Stream<String> tooLong = Stream.of(quoted("x".repeat(max + 1)), quoted("x".repeat(Math.max(60_000, max + 2))));
        Stream<WrongValue> unreadable =
                Stream.of("\"a\u0001b\"", "\"\\x\"", "'a'", "\"a").map(WrongValue::noJson);
        return Stream.concat(
                unreadable,
                named(field, Stream.of(arrays, broken, blank, tooLong).flatMap(texts -> texts)));
    }

    private static Stream<WrongValue> numbers(String field, JsonNode schema, boolean whole) {
        BigDecimal step = schema.path("multipleOf").decimalValue(BigDecimal.ONE);
        BigDecimal least = schema.path("minimum").decimalValue();
        BigDecimal most = schema.path("maximum").decimalValue();
        Stream<String> outside =
                Stream.of(least.subtract(step).toPlainString(), most.add(step).toPlainString(), "1e400", "-1e400");
        Stream<String> inexact = Stream.of(step.scaleByPowerOfTen(-1).toPlainString());
        Stream<String> odd = Stream.of("[1]", "\"1\"", "1e999999999", "0e-999999999");
        Stream<String> notWhole = whole ? Stream.of("1.0", "1e2", "99999999999") : Stream.of();
        Stream<WrongValue> unreadable = Stream.of(
                        "NaN", "Infinity", "+1", "01", ".5", "0x1", "1e99999999999", "1".repeat(1_000_000))
                .map(WrongValue::noJson);
        return Stream.concat(
                unreadable,
                named(field, Stream.of(outside, inexact, odd, notWhole).flatMap(numbers -> numbers)));
    }

    static boolean isArrayOfObjects(OpenApi document, JsonNode schema) {
        return types(schema).contains("array")
                && document.resolved(schema.path("items")).has("properties");
    }

    private static Stream<WrongValue> objects(OpenApi document, String field, JsonNode schema) {
        JsonNode item = document.resolved(schema.path("items"));
        String tooMany = IntStream.rangeClosed(0, schema.path("maxItems").asInt())
                .mapToObj(number -> RightBody.of(document, item).json())
                .collect(Collectors.joining(",", "[", "]"));
        Stream<WrongValue> ofItems = named(field + "[0]", Stream.of("[null]", "[1]", "[[]]", "[\"x\"]"));
        Stream<WrongValue> ofProperties = item.path("properties").properties().stream()
                .flatMap(property -> of(document, property.getKey(), document.resolved(property.getValue()))
                        .map(value -> new WrongValue(
                                field + "[0]." + value.field,
                                "["
                                        + RightBody.of(document, item)
                                                .with(property.getKey(), value.json)
                                                .json() + "]",
                                value.syntax)));
        Stream<WrongValue> ofNumber = named(field, Stream.of(tooMany, "[]"));
        return Stream.of(ofNumber, ofItems, ofProperties).flatMap(values -> values);
    }

    private static Stream<WrongValue> items(OpenApi document, String field, JsonNode schema) {
        if (isArrayOfObjects(document, schema)) {
            return objects(document, field, schema);
        }
        String tooMany = IntStream.rangeClosed(0, schema.path("maxItems").asInt())
                .mapToObj(number -> quoted(new UUID(number, number).toString()))
                .collect(Collectors.joining(",", "[", "]"));
        Stream<WrongValue> ofItems = of(document, field + "[0]", schema.path("items"))
                .map(item -> new WrongValue(item.field, "[" + item.json + "]", item.syntax));
        return Stream.concat(Stream.of(new WrongValue(field, tooMany, false)), ofItems);
    }

    /** Returns the types of a schema (OpenAPI 3.1); for alternatives, object and null. */
    static Set<String> types(JsonNode schema) {
        if (schema.has("anyOf")) {
            return Set.of("object", "null");
        }
        JsonNode type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet())
                : Set.of(type.asString());
    }

    private static Stream<WrongValue> named(String field, Stream<String> values) {
        return values.map(json -> new WrongValue(field, json, false));
    }

    private static WrongValue noJson(String text) {
        return new WrongValue("", text, true);
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Returns the text, shortened for the name of a test. */
    String shown() {
        return json.length() <= 50 ? json : json.substring(0, 50) + "… (" + json.length() + ")";
    }
}
