package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void every_operation_and_every_parameter_is_described() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString()).isNotEmpty().doesNotContain("{");
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
                .filteredOn(operation -> !operation.at("/requestBody/content").has("application/x-ndjson"))
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
    void schemas_are_only_requests_responses_and_problems() {
        assertThat(api.document().root().path("components").path("schemas").propertyNames())
                .allMatch(name -> name.matches(".*(Request|Response|Patch)|Problem|FieldError"));
    }

    @Test
    void swagger_ui_is_served_and_the_root_redirects_to_it() {
        assertThat(api.send("GET", "/", "").header("Location")).endsWith("/docs");
        assertThat(api.send("GET", "/docs", "").header("Location")).endsWith("/swagger-ui/index.html");
        assertThat(api.get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(api.get("/openapi.json/swagger-config").text("url")).isEqualTo("/openapi.json");
        assertThat(api.get("/openapi.json/swagger-config").body()).doesNotContain("://");
    }
}
