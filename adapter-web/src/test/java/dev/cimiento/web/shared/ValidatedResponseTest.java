package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every test that receives a response relies on this validation. */
class ValidatedResponseTest {

    private final OpenApi document = new OpenApi("""
            {"paths": {"/tags/{id}": {"get": {"responses": {"200": {"$ref": "#/components/responses/Tag"}}}}},
             "components": {
               "responses": {"Tag": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tag"}}}}},
               "schemas": {"Tag": {
                 "type": "object",
                 "properties": {"id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}},
                 "required": ["id", "name"],
                 "additionalProperties": false}}}}
            """);

    @Test
    void response_that_fits_its_schema_is_accepted() {
        assertThatCode(() -> validate(200, "{\"id\": \"0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d\", \"name\": \"spicy\"}"))
                .doesNotThrowAnyException();
    }

    @Test
    void response_with_a_value_that_the_schema_forbids_is_reported() {
        assertThatThrownBy(() -> validate(200, "{\"id\": \"0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d\", \"name\": 7}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/name");
        assertThatThrownBy(() -> validate(200, "{\"id\": \"7\", \"name\": \"spicy\"}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/id");
        assertThatThrownBy(() -> validate(200, "{\"name\": \"spicy\"}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'id'");
    }

    @Test
    void status_that_the_document_does_not_have_is_reported() {
        assertThatThrownBy(() -> validate(418, "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /tags/7 responds 418, which is not documented");
    }

    private void validate(int status, String body) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
        document.assertDescribes("GET", "/tags/7", new ReceivedResponse(status, headers, body));
    }
}
