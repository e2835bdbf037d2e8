package dev.cimiento.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResourceTest extends NoteApiTest {

    @Test
    void response_is_complete_and_has_its_length() {
        ReceivedResponse response = api.get(api.created(NOTES, named("whole")));

        assertThat(response.header("Content-Length"))
                .isEqualTo(String.valueOf(response.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void created_entity_is_shown_with_its_address_and_its_entity_tag() {
        ReceivedResponse created = api.post(NOTES, named(" Created "));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(NOTES + "/" + created.text("id"));
        assertThat(created.header("ETag")).matches("\"1-[A-Za-z0-9_-]+\"");
        assertThat(created.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "createdAt",
                        "updatedAt",
                        "code",
                        "name",
                        "text",
                        "cost",
                        "priority",
                        "archived",
                        "parent",
                        "linkIds");
        assertThat(created.text("name")).isEqualTo("Created");
        assertThat(created.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z");
        ReceivedResponse found = api.get(created.header("Location"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(created.body());
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void entity_shows_its_values_and_its_named_reference() {
        String parent = id(api.created(NOTES, named("Shown parent")));
        String link = id(api.created(NOTES, named("Shown link")));

        ReceivedResponse shown = api.get(api.created(NOTES, """
                {"code": "SHOWN-1", "name": "Shown", "text": "two\\nlines", "cost": 1e1, "priority": 5, "archived": true,
                 "parentId": "%s", "linkIds": ["%s", "%s"]}""".formatted(parent, link, link)));

        assertThat(shown.body()).contains("\"cost\":10.00,", "\"text\":\"two\\nlines\"");
        assertThat(shown.json().path("parent"))
                .isEqualTo(Api.JSON.readTree("{\"id\": \"%s\", \"name\": \"Shown parent\"}".formatted(parent)));
        assertThat(shown.json().path("linkIds")).isEqualTo(Api.JSON.readTree("[\"" + link + "\"]"));
        assertThat(shown.json().path("priority").asInt()).isEqualTo(5);
        assertThat(shown.json().path("archived").asBoolean()).isTrue();
    }

    @Test
    void missing_properties_are_shown_as_null_or_have_their_defaults() {
        assertThat(api.post(NOTES, named("Plain")).body())
                .contains("\"code\":null", "\"text\":null", "\"priority\":null", "\"parent\":null", "\"linkIds\":[]")
                .contains("\"archived\":false", "\"cost\":0.00");
    }

    @Test
    void replacement_clears_properties_that_it_does_not_name() {
        String note =
                api.created(NOTES, "{\"name\": \"Before\", \"cost\": 1, \"code\": \"REPLACED\", \"archived\": true}");

        ReceivedResponse replaced = api.put(note, "{\"name\": \"After\", \"cost\": 2.5}");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("ETag")).startsWith("\"2-");
        assertThat(replaced.body())
                .contains("\"code\":null", "\"name\":\"After\"", "\"archived\":false", "\"version\":2");
    }

    @Test
    void deleted_entity_is_not_found() {
        String note = api.created(NOTES, named("deleted"));

        ReceivedResponse deleted = api.delete(note);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(api.get(note).status()).isEqualTo(404);
        assertThat(api.delete(note).kind()).isEqualTo("not-found");
        assertThat(api.put(note, named("deleted")).kind()).isEqualTo("not-found");
        assertThat(api.patch(note, "{}").kind()).isEqualTo("not-found");
    }

    @Test
    void conflict_names_its_rule() {
        String parent = api.created(NOTES, "{\"name\": \"Used\", \"code\": \"USED\"}");
        api.created(NOTES, "{\"name\": \"User\", \"parentId\": \"%s\"}".formatted(id(parent)));

        ReceivedResponse taken = api.post(NOTES, "{\"name\": \"Other\", \"code\": \"USED\"}");
        ReceivedResponse used = api.delete(parent);

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("rule")).isEqualTo("note-code-taken");
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text("rule")).isEqualTo("note-in-use");
        assertThat(used.text("detail")).isEqualTo("Other notes belong to this one.");
    }

    @Test
    void missing_required_number_is_reported_by_name() {
        String priority = api.created(NOTES, named("Prioritized")) + "/priority";

        for (String without : new String[] {"{}", "{\"priority\": null}"}) {
            assertThat(api.post(priority, without).errors()).containsExactly("priority is required");
        }
        assertThat(api.post(priority, "{\"foo\": null}").errors())
                .containsExactlyInAnyOrder("priority is required", "foo is not a known property");
    }

    @Test
    void head_request_gets_the_headers_of_a_get_without_a_body() {
        String note = api.created(NOTES, named("head"));

        ReceivedResponse head = api.send("HEAD", note, "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(api.get(note).header("ETag"));
        assertThat(head.body()).isEmpty();
    }
}
