package dev.cimiento.web.shared;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API as its document describes it.
 *
 * @param path with its variables: {@code /api/v1/tags/{id}}
 * @param node what the document says of it
 */
public record ApiOperation(OpenApi document, String method, String path, JsonNode node) {

    private static final String VARIABLE = "{id}";

    public String name() {
        return method + " " + path;
    }

    /** Where it is in the document (RFC 6901). */
    String pointer() {
        return "/paths/" + OpenApi.escaped(path) + "/" + method.toLowerCase(Locale.ROOT);
    }

    /** The names of those that a request must have. */
    Stream<String> requiredHeaders() {
        return parameters("header")
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(parameter -> parameter.path("name").asString());
    }

    boolean isBelowAnId() {
        return path.contains(VARIABLE);
    }

    /** The list that the resource in its path belongs to, or its own path. */
    public String collection() {
        return isBelowAnId() ? path.substring(0, path.indexOf("/" + VARIABLE)) : path;
    }

    public String pathOf(String id) {
        return path.replace(VARIABLE, id);
    }

    Stream<JsonNode> parameters(String in) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    boolean takesHeader(String name) {
        return parameters("header")
                .anyMatch(parameter -> parameter.path("name").asString().equals(name));
    }

    boolean answersWithBody() {
        return node.at("/responses").properties().stream()
                .anyMatch(response ->
                        response.getKey().startsWith("2") && response.getValue().has("content"));
    }

    /** The first media type that its body may have; empty when it has none. */
    public Optional<String> bodyType() {
        return node.at("/requestBody/content").propertyNames().stream().findFirst();
    }

    JsonNode bodySchema() {
        return document.resolved(
                node.at("/requestBody/content").path(bodyType().orElseThrow()).path("schema"));
    }

    /** One that it takes; another one each time, since names may have to be unique. */
    public String rightBody() {
        return takesFile()
                ? node.at("/requestBody/content")
                        .path(bodyType().orElseThrow())
                        .path("example")
                        .asString()
                : RightBody.of(document, bodySchema()).json();
    }

    public boolean takesFile() {
        return bodyType().filter("text/csv"::equals).isPresent();
    }

    /** Whether one may ask without a token: one of the ways in needs nothing (OpenAPI 3.1, security requirement). */
    public boolean isOpenToAll() {
        return node.path("security").valueStream().anyMatch(JsonNode::isEmpty);
    }

    /** The names of all that an answer of success shows, however deep. */
    Set<String> shownProperties() {
        Set<String> names = new TreeSet<>();
        node.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> addProperties(response.getValue().path("content"), names, new HashSet<>()));
        return names;
    }

    private void addProperties(JsonNode part, Set<String> names, Set<String> seen) {
        if (part.has("$ref") && !seen.add(part.path("$ref").asString())) {
            return;
        }
        JsonNode whole = document.resolved(part);
        names.addAll(whole.path("properties").propertyNames());
        whole.forEach(inner -> addProperties(inner, names, seen));
    }

    /** Whether it shows what was tried, which a wrong request may add to. */
    boolean isRecord() {
        return path.endsWith("/audit");
    }

    /** Whether it shows things page by page. */
    boolean lists() {
        return parameters("query")
                .anyMatch(parameter -> parameter.path("name").asString().equals("cursor"));
    }

    /** Whether the method is that of another operation, for which the last part of this path is an id. */
    boolean isIdOf(ApiOperation other) {
        return other.isBelowAnId() && path.matches(other.path().replace(VARIABLE, "[^/]+"));
    }
}
