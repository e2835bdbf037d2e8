package dev.cimiento.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Generates requests with a valid body and a wrong path, query or header, or with an unexpected body.
 *
 * @param path a valid path
 */
record WrongAddresses(ApiOperation operation, String path) {

    private static final List<String> NO_TEXT = List.of("%00", "a%0Ab", "%7F");

    Stream<WrongRequest> all() {
        return Stream.of(paths(), queries(), headers(), bodies()).flatMap(requests -> requests);
    }

    private Stream<WrongRequest> bodies() {
        return operation.bodyType().isPresent()
                ? Stream.of()
                : Stream.of(
                        WrongRequest.of(operation, path, "unexpected body", 400).withBody("{}", "application/json"));
    }

    private WrongRequest wrong(String address, String what, int... statuses) {
        WrongRequest request = WrongRequest.of(operation, address, what, statuses);
        return operation
                .bodyType()
                .map(type -> request.withBody(operation.rightBody(), type))
                .orElse(request);
    }

    private Stream<WrongRequest> paths() {
        Stream<WrongRequest> parameters = Stream.of(";", ";x=1", ";jsessionid=1")
                .map(parameter -> wrong(path + parameter, "path with " + parameter, 400));
        if (!operation.isBelowAnId()) {
            return parameters;
        }
        Stream<String> ids = Stream.of(
                "x",
                "0",
                "-1",
                "1-1-1-1-1",
                "null",
                "%20",
                "%00",
                "%0A",
                "%ff",
                "%C0%AF",
                "%2e%2e",
                "%2F",
                "%5C",
                "%25",
                "%F0%9F%98%80",
                "a,b",
                "*",
                "x".repeat(5_000),
                UUID.randomUUID().toString(),
                "0199a7c48f2e7d319c553f6f0c1b2a4d",
                "%7B0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d%7D");
        return Stream.concat(
                parameters,
                ids.map(id ->
                        wrong(operation.pathOf(id), "id " + id.substring(0, Math.min(id.length(), 50)), 404, 400)));
    }

    private Stream<WrongRequest> queries() {
        Stream<WrongRequest> declared = operation.parameters("query").flatMap(this::query);
        Stream<WrongRequest> unknown = Stream.of("nme=x", "_method=DELETE", "LIMIT=1", "a.b=", "%C3%A9=1")
                .map(pair -> wrong(path + "?" + pair, "query " + pair, 400)
                        .naming(pair.split("=")[0].replace("%C3%A9", "\u00e9")));
        Stream<WrongRequest> undecodable = Stream.of("a%00=1", "x=%ff", "%ff=x", "x=%C0%AF", "x=%ED%A0%80")
                .map(pair -> wrong(path + "?" + pair, "query " + pair, 400));
        return Stream.of(declared, unknown, undecodable).flatMap(requests -> requests);
    }

    private Stream<WrongRequest> query(JsonNode parameter) {
        String name = parameter.path("name").asString();
        JsonNode schema = parameter.path("schema");
        Stream<WrongRequest> malformed =
                Stream.concat(NO_TEXT.stream(), wrongTexts(schema)).map(text -> query(name, text, 400));
        Stream<WrongRequest> tooLong = schema.has("maxLength")
                ? Stream.of(query(name, "x".repeat(schema.path("maxLength").asInt() + 1), 400, 422))
                : Stream.of();
        Stream<WrongRequest> tooMany = schema.has("maxItems")
                ? Stream.of(query(name, ids(schema.path("maxItems").asInt() + 1), 422))
                : Stream.of();
        Stream<WrongRequest> none = schema.has("minItems") ? Stream.of(query(name, "", 422)) : Stream.of();
        WrongRequest twice = wrong(path + "?" + name + "=1&" + name + "=1", "duplicate parameter " + name, 400)
                .naming(name);
        return Stream.of(malformed, tooLong, tooMany, none, Stream.of(twice)).flatMap(requests -> requests);
    }

    private WrongRequest query(String name, String text, int... statuses) {
        String shown = text.substring(0, Math.min(text.length(), 50));
        return wrong(path + "?" + name + "=" + text, "query " + name + "=" + shown, statuses)
                .naming(name);
    }

    private static String ids(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).collect(Collectors.joining(","));
    }

    private static Stream<String> wrongTexts(JsonNode schema) {
        if (schema.has("enum")) {
            return Stream.of("", "colour", "NAME");
        }
        return switch (schema.path("type").asString()) {
            case "integer" ->
                Stream.concat(
                        Stream.of(
                                "", "x", "1.5", "1e2", "+1", "%201", "0x1", "99999999999", "1".repeat(1_000), "%D9%A3"),
                        Stream.of(
                                        schema.path("minimum").asLong() - 1,
                                        schema.path("maximum").asLong() + 1)
                                .map(String::valueOf));
            case "number" -> Stream.of("", "x", "NaN", "Infinity", "1e400", "1e5", "1,5", ".5", "1".repeat(1_000));
            case "boolean" -> Stream.of("", "yes", "1", "TRUE", "null");
            case "array" ->
                wrongTexts(schema.path("items"))
                        .filter(text -> !text.isEmpty())
                        .flatMap(text -> Stream.of(text, UUID.randomUUID() + "," + text, text + ","));
            default ->
                schema.path("format").asString("").equals("uuid")
                        ? Stream.of("", "x", "1-1-1-1-1", "0199a7c48f2e7d319c553f6f0c1b2a4d")
                        : Stream.of();
        };
    }

    private Stream<WrongRequest> headers() {
        List<WrongRequest> requests = new ArrayList<>();
        if (operation.hasResponseBody()) {
            Stream.of("text/html", "application/xml", "application/json;q=0", "nonsense", "image/*, audio/*;q=0.5")
                    .forEach(accept ->
                            requests.add(wrong(path, "Accept: " + accept, 406).withHeader("Accept", accept)));
        }
        for (String header : List.of("If-Match", "If-None-Match")) {
            if (operation.takesHeader(header)) {
                Stream.of("1-x", "\"1-x", "\"1\" \"2\"", "*, \"1\"", "w/\"1\"", "\u00ff")
                        .forEach(tag -> requests.add(wrong(path, header + ": " + tag, 400)
                                .withHeader(header, tag)
                                .naming(header)));
            }
        }
        if (operation.takesHeader("Idempotency-Key")) {
            Stream.of("", "k".repeat(256))
                    .forEach(key -> requests.add(wrong(path, "Idempotency-Key: " + key, 400)
                            .withBody(
                                    operation
                                            .bodyType()
                                            .map(type -> operation.rightBody())
                                            .orElse(""),
                                    operation.bodyType().orElse("text/plain"))
                            .withHeader("Idempotency-Key", key)
                            .naming("Idempotency-Key")));
        }
        if (operation.takesHeader("If-Match")) {
            Stream.of("\"999-x\"", "\"0\"", "W/\"1-x\"", "\"none-of-ours\"", "\"99999999999\"")
                    .forEach(tag ->
                            requests.add(wrong(path, "If-Match: " + tag, 412).withHeader("If-Match", tag)));
        }
        return requests.stream();
    }

    /** Returns the path with an invalid value for every query parameter. */
    String everyParameterWrong() {
        return path
                + operation
                        .parameters("query")
                        .map(parameter -> parameter.path("name").asString() + "=%01")
                        .collect(Collectors.joining("&", "?", ""));
    }

    List<String> parameterNames() {
        return operation
                .parameters("query")
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
