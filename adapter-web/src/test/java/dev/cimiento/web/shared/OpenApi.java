package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a server, and the validation of responses against it. References to responses, headers and
 * parameters are replaced by what they lead to, as generators of clients read them.
 */
public final class OpenApi {

    private static final String ADDRESS = "urn:openapi";
    private static final String SCHEMA = "schema";
    private static final Pattern SHARED = Pattern.compile("#(/components/(?:responses|headers|parameters)/.+)");

    private final JsonNode root;
    private final Schema whole;
    private final List<Route> routes;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    OpenApi(String text) {
        JsonNode document = Api.JSON.readTree(text);
        root = expanded(document, document);
        routes = root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new ApiOperation(
                                this,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue())))
                .map(Route::of)
                .toList();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        whole = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(SchemaLocation.of(ADDRESS), root);
    }

    private static JsonNode expanded(JsonNode node, JsonNode document) {
        Matcher shared = SHARED.matcher(node.path("$ref").asString(""));
        if (shared.matches()) {
            return expanded(document.at(shared.group(1)), document);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode whole = object.objectNode();
            object.forEachEntry((name, value) -> whole.set(name, expanded(value, document)));
            return whole;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode whole = array.arrayNode();
            array.forEach(value -> whole.add(expanded(value, document)));
            return whole;
        }
        return node;
    }

    public JsonNode root() {
        return root;
    }

    public Stream<ApiOperation> operations() {
        return routes.stream().map(Route::operation);
    }

    private record Route(ApiOperation operation, Pattern address) {

        private static Route of(ApiOperation operation) {
            return new Route(operation, Pattern.compile(operation.path().replaceAll("\\{[^}]+}", "[^/]+")));
        }
    }

    /** Returns the schema itself, or the schema that it references. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    /** Returns the operation for a request, if there is one. */
    Optional<ApiOperation> operation(String method, String address) {
        return routes.stream()
                .filter(route -> route.operation().method().equals(method)
                        && route.address().matcher(address).matches())
                .map(Route::operation)
                .findFirst();
    }

    void assertDescribes(String method, String path, ReceivedResponse response) {
        String address = path.split("\\?", 2)[0];
        operation(method.equals("HEAD") ? "GET" : method, address).ifPresent(operation -> {
            JsonNode documented = operation.node().path("responses").path(String.valueOf(response.status()));
            assertThat(documented.isMissingNode())
                    .as(
                            "%s %s responds %d, which is not documented: %s",
                            method, path, response.status(), response.body())
                    .isFalse();
            if (!method.equals("HEAD")) {
                assertBody(operation, documented.path("content"), response);
            }
        });
    }

    private void assertBody(ApiOperation operation, JsonNode content, ReceivedResponse response) {
        if (content.isEmpty()) {
            assertThat(response.body()).isEmpty();
            return;
        }
        String type = response.header("Content-Type");
        assertThat(content.propertyNames()).as(operation.name()).contains(type);
        if (!type.endsWith("json") || type.endsWith("ndjson")) {
            return;
        }
        String pointer = operation.pointer() + "/responses/" + response.status() + "/content/" + escaped(type);
        assertThat(schema(pointer + "/" + SCHEMA).validate(response.json()))
                .as("%s %d %s", operation.name(), response.status(), response.body())
                .isEmpty();
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(
                pointer, key -> whole.getSubSchema(SchemaLocation.of("#" + key).getFragment()));
    }

    /** Escapes a reference token of a JSON pointer (RFC 6901, section 3). */
    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
