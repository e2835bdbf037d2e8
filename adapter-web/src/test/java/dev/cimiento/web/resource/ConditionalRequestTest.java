package dev.cimiento.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.Meanwhile;
import dev.cimiento.web.shared.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ConditionalRequestTest extends NoteApiTest {

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    InMemoryDatabase database;

    @Test
    void response_that_the_client_has_is_not_sent_again() {
        String note = api.created(NOTES, named("known"));
        String current = api.get(note).header("ETag");

        for (String known :
                new String[] {current, "W/" + current, "\"other\", " + current, "*", ", ," + current + ","}) {
            ReceivedResponse response = api.get(note, "If-None-Match", known);
            assertThat(response.status()).as(known).isEqualTo(304);
            assertThat(response.header("ETag")).isEqualTo(current);
            assertThat(response.body()).isEmpty();
        }
        assertThat(api.get(note, "If-None-Match", "\"1-other\"").status()).isEqualTo(200);
    }

    @Test
    void entity_tag_changes_with_shown_data_of_other_entities_and_still_allows_a_change() {
        String parent = api.created(NOTES, named("Shown before"));
        String note =
                api.created(NOTES, "{\"name\": \"Shows\", \"cost\": 1, \"parentId\": \"%s\"}".formatted(id(parent)));
        String before = api.get(note).header("ETag");

        api.put(parent, named("Shown after"));

        ReceivedResponse response = api.get(note, "If-None-Match", before);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("ETag")).startsWith("\"1-").isNotEqualTo(before);
        assertThat(api.patch(note, "{\"cost\": 2}", "If-Match", before).status())
                .isEqualTo(200);
    }

    @Test
    void change_of_another_version_is_refused_and_changes_nothing() {
        String note = api.created(NOTES, named("stale"));
        String first = api.get(note).header("ETag");
        String second = api.put(note, named("stale2"), "If-Match", first).header("ETag");

        for (String stale : new String[] {first, "W/" + second, "\"no-tag-of-ours\"", first + ", \"7-x\""}) {
            assertThat(api.put(note, named("lost"), "If-Match", stale).kind()).isEqualTo("stale-version");
            assertThat(api.patch(note, named("lost"), "If-Match", stale).status())
                    .isEqualTo(412);
            assertThat(api.delete(note, "If-Match", stale).status()).isEqualTo(412);
        }

        assertThat(api.get(note).header("ETag")).isEqualTo(second);
        assertThat(api.put(note, named("stale3"), "If-Match", first + ", " + second)
                        .status())
                .isEqualTo(200);
        assertThat(api.put(note, named("stale4"), "If-Match", "*").status()).isEqualTo(200);
        assertThat(api.delete(note, "If-Match", "\"4\"").status()).isEqualTo(204);
        assertThat(api.delete(note, "If-Match", "\"4\"").status()).isEqualTo(404);
    }

    @Test
    void patch_without_if_match_is_applied_to_the_result_of_a_concurrent_change() {
        String note = api.created(NOTES, named("Patched in a race"));
        afterRead(note, () -> api.put(note, "{\"name\": \"Raced\", \"text\": \"concurrent\"}"));

        ReceivedResponse patched = api.patch(note, "{\"name\": \"Patched at last\"}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body()).contains("\"version\":3", "\"name\":\"Patched at last\"", "\"text\":\"concurrent\"");
    }

    @Test
    void replacement_and_deletion_without_if_match_are_repeated_after_a_concurrent_change() {
        String note = api.created(NOTES, named("Replaced in a race"));
        afterRead(note, () -> api.put(note, named("Quicker")));
        assertThat(api.put(note, named("Slower")).header("ETag")).startsWith("\"3-");

        afterRead(note, () -> api.put(note, named("Quicker again")));
        assertThat(api.delete(note).status()).isEqualTo(204);
        assertThat(api.get(note).status()).isEqualTo(404);
    }

    @Test
    void change_with_if_match_is_refused_after_a_concurrent_change() {
        String note = api.created(NOTES, named("Conditional in a race"));

        afterRead(note, () -> api.put(note, named("Winner 1")));
        assertThat(api.patch(note, named("Lost"), "If-Match", "\"1\"").kind()).isEqualTo("stale-version");
        afterRead(note, () -> api.put(note, named("Winner 2")));
        assertThat(api.put(note, named("Lost"), "If-Match", "\"2\"").status()).isEqualTo(412);
        afterRead(note, () -> api.put(note, named("Winner 3")));
        assertThat(api.delete(note, "If-Match", "\"3\"").status()).isEqualTo(412);

        assertThat(api.get(note).body()).contains("\"version\":4", "\"name\":\"Winner 3\"");
    }

    @Test
    void change_of_an_entity_deleted_meanwhile_is_a_404_without_if_match_and_a_412_with_it() {
        String first = api.created(NOTES, named("Deleted in a race 1"));
        afterRead(first, () -> api.delete(first));
        assertThat(api.patch(first, named("Late")).status()).isEqualTo(404);

        String second = api.created(NOTES, named("Deleted in a race 2"));
        afterRead(second, () -> api.delete(second));
        assertThat(api.patch(second, named("Late"), "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    /** Runs a concurrent request after the read. The read is outside of a transaction, or the concurrent one would wait. */
    private void afterRead(String note, Runnable concurrent) {
        meanwhile.afterRead(id(note), () -> {
            assertThat(database.isInTransaction()).isFalse();
            concurrent.run();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-x", "\"1-x", "\"1\" \"2\"", "*, \"1\"", "w/\"1\""})
    void malformed_condition_is_refused(String condition) {
        String note = api.created(NOTES, named("malformed-" + Math.abs(condition.hashCode())));

        assertThat(api.get(note, "If-None-Match", condition).kind()).isEqualTo("malformed");
        assertThat(api.delete(note, "If-Match", condition).errors())
                .containsExactly("If-Match must be a list of entity tags, or *");
    }
}
