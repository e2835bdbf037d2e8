package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The requirements on every OpenAPI document. */
public abstract class OpenApiContract extends ApiTest {

    private Stream<JsonNode> operations() {
        return api.document().operations().map(ApiOperation::node);
    }

    protected JsonNode schema(String name) {
        return api.document().root().path("components").path("schemas").path(name);
    }

    @Test
    void document_has_version_3_1_and_unique_operation_ids() {
        assertThat(api.document().root().path("openapi").asString()).startsWith("3.1");
        assertThat(operations().map(operation -> operation.path("operationId").asString()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /**
     * Generated clients use the names in {@code names.txt}, so that changed or removed ones break them. Add the names of
     * new operations and schemas there.
     */
    @Test
    void operations_and_schemas_keep_the_names_that_clients_know() throws IOException {
        Set<String> names = operations()
                .map(operation -> operation.path("operationId").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(api.document().root().path("components").path("schemas").propertyNames());

        try (InputStream known = Objects.requireNonNull(getClass().getResourceAsStream("names.txt"))) {
            assertThat(names)
                    .containsAll(new String(known.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    @Test
    void every_operation_and_every_parameter_is_described() {
        assertThat(api.document().root().at("/info/description").asString()).isNotEmpty();
        assertThat(api.document().root().at("/info/contact").isMissingNode()).isFalse();
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString()).isNotEmpty().doesNotContain("{");
            assertThat(operation.path("description").asString(""))
                    .as(operation.path("operationId").asString())
                    .isNotEmpty()
                    .doesNotContain("{");
            assertThat(operation.path("parameters")).allSatisfy(parameter -> {
                assertThat(parameter.path("description").asString())
                        .as(parameter.toString())
                        .isNotEmpty();
                assertThat(parameter.path("schema").has("type"))
                        .as(parameter.toString())
                        .isTrue();
            });
        });
    }

    @Test
    void every_error_response_is_documented_as_a_problem() {
        assertThat(operations())
                .allSatisfy(operation -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .forEach(response -> assertThat(response.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .isEqualTo("#/components/schemas/Problem")));
    }

    @Test
    void examples_of_decimals_have_the_two_decimals_of_responses() {
        Matcher rounded = Pattern.compile("\"(\\w+)\":\\{[^{}]*\"example\":-?\\d+\\.\\d[,}]")
                .matcher(api.get("/openapi.json").body());

        assertThat(rounded.results().map(property -> property.group(1))).isEmpty();
    }

    @Test
    void operations_refer_to_shared_responses_headers_and_parameters() {
        JsonNode paths = api.get("/openapi.json").json().path("paths");

        assertThat(paths.findValues("headers"))
                .allSatisfy(headers -> assertThat(headers).allMatch(header -> header.has("$ref")));
        assertThat(paths.findValues("responses"))
                .allSatisfy(responses -> responses.properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .forEach(response ->
                                assertThat(response.getValue().propertyNames()).containsExactly("$ref")));
        assertThat(paths.findValues("parameters"))
                .allSatisfy(parameters -> assertThat(parameters)
                        .noneMatch(parameter -> List.of("cursor", "If-Match")
                                .contains(parameter.path("name").asString(""))));
    }

    @Test
    void example_of_a_problem_has_the_status_of_its_response() {
        assertThat(operations())
                .allSatisfy(operation -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .filter(response -> !response.getKey().equals("422"))
                        .forEach(response -> assertThat(response.getValue()
                                        .at("/content/application~1problem+json/example/status")
                                        .asInt())
                                .isEqualTo(Integer.parseInt(response.getKey()))));
    }

    @Test
    void limited_operations_describe_the_headers_of_their_limits() {
        assertThat(operations())
                .filteredOn(operation -> operation.path("responses").has("429"))
                .allSatisfy(operation -> assertThat(
                                operation.at("/responses/429/headers").propertyNames())
                        .contains("Retry-After"))
                // The number of frequent uploads at once is limited, not their rate.
                .filteredOn(operation -> !operation.at("/requestBody/content").has("application/x-ndjson")
                        && !operation.at("/requestBody/content").has("application/octet-stream"))
                .allSatisfy(operation -> {
                    JsonNode responses = operation.path("responses");
                    assertThat(responses.at("/429/headers").propertyNames()).contains("RateLimit", "RateLimit-Policy");
                    assertThat(responses.iterator().next().path("headers").propertyNames())
                            .contains("RateLimit", "RateLimit-Policy");
                });
    }

    @Test
    void stored_responses_contain_no_secrets() {
        assertThat(api.document().operations().filter(operation -> operation.takesHeader("Idempotency-Key")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.shownProperties())
                        .as(operation.name())
                        .isNotEmpty()
                        .noneMatch(name -> name.matches("(?i).*(token|secret|password|key)")));
    }

    @Test
    void every_schema_and_every_property_is_described() {
        assertThat(api.document().root().path("components").path("schemas").properties())
                .allSatisfy(schema -> {
                    assertThat(schema.getValue().path("description").asString())
                            .as(schema.getKey())
                            .isNotEmpty();
                    assertThat(schema.getValue().path("properties").properties())
                            .allSatisfy(property -> assertThat(property.getValue()
                                            .path("description")
                                            .asString(""))
                                    .as("%s.%s", schema.getKey(), property.getKey())
                                    .isNotEmpty());
                });
    }

    @Test
    void property_of_a_patch_has_no_default() {
        assertThat(api.document().root().path("components").path("schemas").properties())
                .filteredOn(schema -> schema.getKey().endsWith("Patch"))
                .isNotEmpty()
                .allSatisfy(patch ->
                        assertThat(patch.getValue().path("properties")).noneMatch(property -> property.has("default")));
    }

    @Test
    void document_in_yaml_has_moved() {
        assertThat(api.get("/openapi.yaml").body()).startsWith("openapi: 3.1");
        assertThat(api.get("/openapi.yaml").header("Deprecation")).isEmpty();

        ReceivedResponse former = api.get("/openapi.json.yaml");

        assertThat(former.status()).isEqualTo(200);
        assertThat(former.header("Deprecation")).matches("@\\d+");
        assertThat(former.header("Sunset")).endsWith("GMT");
        assertThat(former.header("Link")).isEqualTo("</openapi.yaml>; rel=\"successor-version\"");
    }

    @Test
    void type_of_a_problem_leads_to_a_page() {
        ReceivedResponse missing = api.get("/api/v1/nothing");

        assertThat(api.get(missing.text("type")).body()).contains("The resource does not exist");
        assertThat(api.get("/problems").body()).contains("/problems/not-found");
        assertThat(api.get("/problems/invalid").body()).contains("too-precise");
        assertThat(api.get("/problems/none").status()).isEqualTo(404);
    }

    @Test
    void swagger_ui_is_served_and_the_root_redirects_to_it() {
        assertThat(api.send("GET", "/", "").header("Location")).endsWith("/docs");
        assertThat(api.send("GET", "/docs", "").header("Location")).endsWith("/swagger-ui/index.html");
        assertThat(api.send("GET", "/docs/", "").header("Location")).endsWith("/docs");
        assertThat(api.get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(api.get("/openapi.json/swagger-config").text("url")).isEqualTo("/openapi.json");
        assertThat(api.get("/openapi.json/swagger-config").body()).doesNotContain("://");
    }
}
