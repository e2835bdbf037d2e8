package dev.cimiento.web.shared;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the OpenAPI document.
 *
 * @param path the path template, such as {@code /api/v1/tags/{id}}
 * @param node the operation object in the document
 */
public record ApiOperation(OpenApi document, String method, String path, JsonNode node) {

    private static final String VARIABLE = "{id}";
    private static final String CSV = "text/csv";

    public String name() {
        return method + " " + path;
    }

    /** Returns the JSON pointer to the operation (RFC 6901). */
    String pointer() {
        return "/paths/" + OpenApi.escaped(path) + "/" + method.toLowerCase(Locale.ROOT);
    }

    /** Returns the names of the required headers. */
    Stream<String> requiredHeaders() {
        return parameters("header")
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(parameter -> parameter.path("name").asString());
    }

    boolean isBelowAnId() {
        return path.contains(VARIABLE);
    }

    /** Returns the path of the collection of the resource, or its own path. */
    public String collection() {
        return isBelowAnId() ? path.substring(0, path.indexOf("/" + VARIABLE)) : path;
    }

    /** Returns the path with an id, and with the examples of other variables. */
    public String pathOf(String id) {
        String filled = path.replace(VARIABLE, id);
        return parameters("path")
                .reduce(
                        filled,
                        (address, variable) -> address.replace(
                                "{" + variable.path("name").asString() + "}",
                                variable.path("example").asString("")),
                        String::concat);
    }

    Stream<JsonNode> parameters(String in) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    /** Returns the examples of the required query parameters by name. */
    public Map<String, String> requiredQuery() {
        return parameters("query")
                .filter(parameter -> parameter.path("required").asBoolean())
                .collect(Collectors.toMap(
                        parameter -> parameter.path("name").asString(),
                        parameter -> parameter.path("example").asString()));
    }

    boolean takesQuery(String name) {
        return parameters("query")
                .anyMatch(parameter -> parameter.path("name").asString().equals(name));
    }

    boolean takesHeader(String name) {
        return parameters("header")
                .anyMatch(parameter -> parameter.path("name").asString().equals(name));
    }

    boolean hasResponseBody() {
        return node.at("/responses").properties().stream()
                .anyMatch(response ->
                        response.getKey().startsWith("2") && response.getValue().has("content"));
    }

    /** Returns a media type of the body: CSV if possible, otherwise the first one; empty if the operation has no body. */
    public Optional<String> bodyType() {
        Collection<String> types = bodyTypes();
        return types.contains(CSV) ? Optional.of(CSV) : types.stream().findFirst();
    }

    Collection<String> bodyTypes() {
        return node.at("/requestBody/content").propertyNames();
    }

    JsonNode bodySchema() {
        return document.resolved(
                node.at("/requestBody/content").path(bodyType().orElseThrow()).path("schema"));
    }

    /** Returns a valid body. Each call returns different values, because names can have to be unique. */
    public String rightBody() {
        return takesFile() || takesAnyFile()
                ? node.at("/requestBody/content")
                        .path(bodyType().orElseThrow())
                        .path("example")
                        .asString()
                : RightBody.of(document, bodySchema()).json();
    }

    public boolean takesFile() {
        return bodyType().filter(CSV::equals).isPresent();
    }

    /** Returns true if the body is a file of any kind, so that none is malformed. */
    public boolean takesAnyFile() {
        return bodyType().filter("application/octet-stream"::equals).isPresent();
    }

    /**
     * Returns true if the operation can be called without a token: it has no security requirement.
     */
    public boolean isOpenToAll() {
        return node.path("security").isEmpty();
    }

    /** Returns the names of all properties in the response of success, at any depth. */
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

    /** Returns true for the audit trail, to which even a wrong request can add an event. */
    boolean isRecord() {
        return path.endsWith("/audit");
    }

    /** Returns true if the operation is a paginated list. */
    boolean lists() {
        return parameters("query")
                .anyMatch(parameter -> parameter.path("name").asString().equals("cursor"));
    }

    /** Returns true if the last part of this path would match the id of the other operation. */
    boolean isIdOf(ApiOperation other) {
        return other.isBelowAnId() && path.matches(other.path().replaceAll("\\{\\w+}", "[^/]+"));
    }
}
