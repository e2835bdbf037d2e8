package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.web.shared.Meanwhile;
import dev.cimiento.web.shared.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of categories, each tested against a concurrent change, because their service has its own transactions. */
class ConcurrentCategoryChangeTest extends CatalogApiTest {

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    InMemoryDatabase database;

    @Test
    void patch_without_if_match_is_applied_to_the_result_of_a_concurrent_change() {
        String category = api.created(CATEGORIES, named("Patched in a race"));
        afterRead(category, () -> api.put(category, "{\"name\": \"Raced\", \"description\": \"concurrent\"}"));

        ReceivedResponse patched = api.patch(category, "{\"name\": \"Patched at last\"}");

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

    /** Runs a concurrent request after the read. The read is outside of a transaction, or the concurrent one would wait. */
    private void afterRead(String category, Runnable concurrent) {
        meanwhile.afterRead(id(category), () -> {
            assertThat(database.isInTransaction()).isFalse();
            concurrent.run();
        });
    }
}
