package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.web.shared.Answer;
import dev.cimiento.web.shared.Meanwhile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ConditionalRequestTest extends CatalogApiTest {

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    InMemoryDatabase database;

    @Test
    void an_answer_that_the_client_has_is_not_sent_again() {
        String tag = api.created(TAGS, named("known"));
        String current = api.get(tag).header("ETag");

        for (String known :
                new String[] {current, "W/" + current, "\"other\", " + current, "*", ", ," + current + ","}) {
            Answer answer = api.get(tag, "If-None-Match", known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(current);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(api.get(tag, "If-None-Match", "\"1-other\"").status()).isEqualTo(200);
    }

    @Test
    void the_entity_tag_changes_with_what_is_shown_of_others_and_is_then_still_right_for_a_change() {
        String category = api.created(CATEGORIES, named("Shown before"));
        String product = api.created(
                PRODUCTS, "{\"name\": \"Shows\", \"price\": 1, \"categoryId\": \"%s\"}".formatted(id(category)));
        String before = api.get(product).header("ETag");

        api.put(category, named("Shown after"));

        Answer answer = api.get(product, "If-None-Match", before);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).startsWith("\"1-").isNotEqualTo(before);
        assertThat(api.patch(product, "{\"price\": 2}", "If-Match", before).status())
                .isEqualTo(200);
    }

    @Test
    void a_change_meant_for_another_version_is_refused_and_changes_nothing() {
        String tag = api.created(TAGS, named("stale"));
        String first = api.get(tag).header("ETag");
        String second = api.put(tag, named("stale2"), "If-Match", first).header("ETag");

        for (String stale : new String[] {first, "W/" + second, "\"no-tag-of-ours\"", first + ", \"7-x\""}) {
            assertThat(api.put(tag, named("lost"), "If-Match", stale).kind()).isEqualTo("stale-version");
            assertThat(api.patch(tag, named("lost"), "If-Match", stale).status())
                    .isEqualTo(412);
            assertThat(api.delete(tag, "If-Match", stale).status()).isEqualTo(412);
        }

        assertThat(api.get(tag).header("ETag")).isEqualTo(second);
        assertThat(api.put(tag, named("stale3"), "If-Match", first + ", " + second)
                        .status())
                .isEqualTo(200);
        assertThat(api.put(tag, named("stale4"), "If-Match", "*").status()).isEqualTo(200);
        assertThat(api.delete(tag, "If-Match", "\"4\"").status()).isEqualTo(204);
        assertThat(api.delete(tag, "If-Match", "\"4\"").status()).isEqualTo(404);
    }

    @Test
    void patch_without_if_match_is_applied_to_what_a_concurrent_change_left() {
        String category = api.created(CATEGORIES, named("Patched in a race"));
        afterRead(category, () -> api.put(category, "{\"name\": \"Raced\", \"description\": \"concurrent\"}"));

        Answer patched = api.patch(category, "{\"name\": \"Patched at last\"}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body())
                .contains("\"version\":3", "\"name\":\"Patched at last\"", "\"description\":\"concurrent\"");
    }

    @Test
    void replacement_and_deletion_without_if_match_are_repeated_after_a_concurrent_change() {
        String category = api.created(CATEGORIES, named("Replaced in a race"));
        afterRead(category, () -> api.put(category, named("Quicker")));
        assertThat(api.put(category, named("Slower")).header("ETag")).startsWith("\"3-");

        afterRead(category, () -> api.put(category, named("Quicker again")));
        assertThat(api.delete(category).status()).isEqualTo(204);
        assertThat(api.get(category).status()).isEqualTo(404);
    }

    @Test
    void change_with_if_match_is_refused_after_a_concurrent_change() {
        String category = api.created(CATEGORIES, named("Conditional in a race"));

        afterRead(category, () -> api.put(category, named("Winner 1")));
        assertThat(api.patch(category, named("Lost"), "If-Match", "\"1\"").kind())
                .isEqualTo("stale-version");
        afterRead(category, () -> api.put(category, named("Winner 2")));
        assertThat(api.put(category, named("Lost"), "If-Match", "\"2\"").status())
                .isEqualTo(412);
        afterRead(category, () -> api.put(category, named("Winner 3")));
        assertThat(api.delete(category, "If-Match", "\"3\"").status()).isEqualTo(412);

        assertThat(api.get(category).body()).contains("\"version\":4", "\"name\":\"Winner 3\"");
    }

    @Test
    void change_of_an_entity_deleted_meanwhile_is_a_404_without_if_match_and_a_412_with_it() {
        String first = api.created(CATEGORIES, named("Deleted in a race 1"));
        afterRead(first, () -> api.delete(first));
        assertThat(api.patch(first, named("Late")).status()).isEqualTo(404);

        String second = api.created(CATEGORIES, named("Deleted in a race 2"));
        afterRead(second, () -> api.delete(second));
        assertThat(api.patch(second, named("Late"), "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    /** The request reads outside of a transaction; in it the concurrent request would wait for this one. */
    private void afterRead(String category, Runnable concurrent) {
        meanwhile.afterRead(id(category), () -> {
            assertThat(database.isInTransaction()).isFalse();
            concurrent.run();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-x", "\"1-x", "\"1\" \"2\"", "*, \"1\"", "w/\"1\""})
    void a_malformed_condition_is_refused(String condition) {
        String tag = api.created(TAGS, named("malformed-" + Math.abs(condition.hashCode())));

        assertThat(api.get(tag, "If-None-Match", condition).kind()).isEqualTo("malformed");
        assertThat(api.delete(tag, "If-Match", condition).errors())
                .containsExactly("If-Match must be a list of entity tags, or *");
    }
}
