package dev.cimiento.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest extends NoteApiTest {

    @Test
    void property_that_a_patch_does_not_name_stays_and_null_clears() {
        String parent = api.created(NOTES, named("Of the patched"));
        String link = api.created(NOTES, named("patched"));
        String note = api.created(NOTES, """
                {"code": "PATCHED", "name": "Patched", "text": "old", "cost": 12.50, "archived": true,
                 "parentId": "%s", "linkIds": ["%s"]}""".formatted(id(parent), id(link)));

        ReceivedResponse patched = api.patch(note, "{\"text\": null, \"cost\": 13}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.header("ETag")).startsWith("\"2-");
        assertThat(patched.body())
                .contains("\"code\":\"PATCHED\"", "\"text\":null", "\"cost\":13.00", "\"archived\":true")
                .contains(id(parent), id(link));
        assertThat(api.patch(note, "{\"linkIds\": null, \"parentId\": null}").body())
                .contains("\"parent\":null", "\"linkIds\":[]");
    }

    @Test
    void patch_can_be_sent_as_plain_json() {
        String note = api.created(NOTES, named("plain-json"));

        ReceivedResponse patched = api.send("PATCH", note, named("plain-json-2"), "Content-Type", "application/json");

        assertThat(patched.text("name")).isEqualTo("plain-json-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "\"x\"", "3", "{", "", "{\"nme\": \"x\"}", "{\"nme\": null}", "{\"name\": 3}"})
    void patch_that_is_malformed_or_gives_a_malformed_request_is_refused(String patch) {
        String note = api.created(NOTES, named("patch-" + Math.abs(patch.hashCode())));

        assertThat(api.patch(note, patch).kind()).isEqualTo("malformed");
        assertThat(api.get(note).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void result_of_a_patch_is_validated_as_a_whole() {
        String note = api.created(NOTES, "{\"name\": \"Whole\", \"cost\": 1}");

        ReceivedResponse refused = api.patch(note, "{\"name\": null, \"cost\": 1e400, \"parentId\": null}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("name is required", "cost must be between 0 and 9999999999.99");
        assertThat(api.patch(note, "{\"cost\": 0.1}").body()).contains("\"cost\":0.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cost\": 1e2147483648}", "{\"cost\": 1e-99999999999}", "{\"foo\": 1e99999999999}"})
    void number_beyond_all_bounds_is_refused(String patch) {
        String note = api.created(NOTES, "{\"name\": \"Bounded\", \"cost\": 1}");

        assertThat(api.patch(note, patch).status()).isEqualTo(400);
    }

    @Test
    void concurrent_patches_of_different_properties_are_all_kept() {
        String note = api.created(NOTES, "{\"name\": \"Raced\", \"cost\": 1}");

        List<Integer> statuses = ConcurrentWork.run(
                24,
                number -> api.patch(
                                note,
                                switch (number % 3) {
                                    case 0 -> "{\"text\": \"described\"}";
                                    case 1 -> "{\"cost\": 9}";
                                    default -> "{\"code\": \"RACED\"}";
                                })
                        .status());

        assertThat(statuses).containsOnly(200);
        assertThat(api.get(note).body())
                .contains("\"version\":25", "\"text\":\"described\"", "\"cost\":9.00", "\"code\":\"RACED\"");
    }
}
