package dev.cimiento.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.web.sample.NoteApi;
import dev.cimiento.web.shared.OpenApiContract;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = NoteApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class NoteOpenApiTest extends OpenApiContract {

    private static final String NOTES = "/api/v1/notes";

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode path(String path) {
        return api.document().root().path("paths").path(path);
    }

    @Test
    void operation_is_named_after_its_method_and_its_controller() {
        assertThat(api.document().root().path("paths").toString())
                .contains("\"createNote\"", "\"listNotes\"", "\"patchNote\"", "\"prioritizeNote\"", "\"importNotes\"");
        assertThat(path(NOTES + "/{id}").at("/put/summary").asString()).isEqualTo("Replace a note");
    }

    @Test
    void headers_of_requests_and_responses_are_described() {
        JsonNode note = path(NOTES + "/{id}");
        JsonNode notes = path(NOTES);

        assertThat(note.at("/get/responses/304/headers").has("ETag")).isTrue();
        assertThat(note.at("/patch/parameters").toString()).contains("If-Match");
        assertThat(note.at("/get/parameters").toString()).contains("If-None-Match");
        assertThat(notes.at("/post/parameters").toString()).contains("Idempotency-Key");
        assertThat(notes.at("/post/responses/201/headers").propertyNames()).contains("ETag", "Location");
        assertThat(notes.at("/get/responses/200/headers").has("Link")).isTrue();
        assertThat(notes.at("/get/responses/503/headers").has("Retry-After")).isTrue();
    }

    @Test
    void request_shows_required_and_nullable_properties_and_allows_no_others() {
        JsonNode request = schema("NoteRequest");

        assertThat(texts(request.path("required"))).containsExactly("name");
        assertThat(request.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(texts(request.at("/properties/code/type"))).containsExactly("string", "null");
        assertThat(request.at("/properties/name/type").asString()).isEqualTo("string");
        assertThat(request.at("/properties/name/maxLength").asInt()).isEqualTo(Note.MAX_NAME);
        assertThat(request.at("/properties/cost/maximum").decimalValue()).isEqualByComparingTo(Note.MAX_COST);
        assertThat(texts(schema("PriorityRequest").path("required"))).containsExactly("priority");
    }

    @Test
    void patch_has_the_properties_of_the_request_without_required_ones_and_defaults() {
        JsonNode request = schema("NoteRequest");
        JsonNode patch = schema("NotePatch");

        assertThat(patch.path("required").isMissingNode()).isTrue();
        assertThat(patch.path("properties").propertyNames())
                .isEqualTo(request.path("properties").propertyNames());
        assertThat(request.at("/properties/archived").has("default")).isTrue();
        assertThat(patch.at("/properties/archived").has("default")).isFalse();
        assertThat(texts(patch.at("/properties/archived/type"))).containsExactly("boolean", "null");
    }

    @Test
    void response_shows_the_properties_that_it_always_has() {
        assertThat(texts(schema("Note").path("required"))).contains("code", "parent");
        assertThat(schema("Note").at("/properties/parent/anyOf").size()).isEqualTo(2);
        assertThat(texts(schema("NotePage").path("required"))).containsExactly("items");
    }
}
