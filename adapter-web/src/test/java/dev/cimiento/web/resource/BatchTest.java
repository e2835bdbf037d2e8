package dev.cimiento.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests many entities in one request. */
class BatchTest extends NoteApiTest {

    private static final String BATCH = NOTES + "/batch";

    private static String batch(String... items) {
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    private static String note(String code) {
        return "{\"name\": \"" + code + "\", \"cost\": 1, \"code\": \"" + code + "\"}";
    }

    private int found(String name) {
        return api.get(NOTES + "?name=" + name).itemNames().size();
    }

    @Test
    void thousand_entities_are_created_together_and_shown_in_their_order() {
        String items = IntStream.range(0, 1_000)
                .mapToObj(number -> note("K-" + number))
                .collect(Collectors.joining(", "));

        ReceivedResponse response = api.post(BATCH, batch(items));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().at("/items").size()).isEqualTo(1_000);
        assertThat(response.json().at("/items/7/code").asString()).isEqualTo("K-7");
        assertThat(api.post(BATCH, batch(items.replace("K-", "L-"), note("L-x")))
                        .errors())
                .containsExactly("items must be 1 to 1000");
        assertThat(api.post(BATCH, batch()).errors()).containsExactly("items must be 1 to 1000");
    }

    @Test
    void every_violated_rule_is_named_by_its_index_and_nothing_is_created() {
        ReceivedResponse invalid = api.post(
                BATCH, batch(note("B-1"), "{\"name\": \"\", \"cost\": -1}", "{\"name\": \"x\", \"cost\": 1.001}"));

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.errors())
                .containsExactly(
                        "items[1].name must not be blank",
                        "items[1].cost must be between 0 and 9999999999.99",
                        "items[2].cost must not have more than two decimals");
        assertThat(found("B-1")).isZero();
    }

    @Test
    void every_unreadable_value_is_named_by_its_index() {
        ReceivedResponse malformed = api.post(
                BATCH,
                batch(note("B-2"), "{\"nme\": 1, \"cost\": \"x\"}", "{\"name\": [], \"linkIds\": [\"x\", \"y\"]}"));

        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.errors())
                .containsExactly(
                        "items[1].nme is not a known property",
                        "items[1].cost must be a number",
                        "items[2].name must be a string",
                        "items[2].linkIds[0] must be a string with a UUID",
                        "items[2].linkIds[1] must be a string with a UUID");
    }

    @Test
    void batch_with_a_conflict_creates_nothing() {
        api.post(NOTES, note("B-3"));

        ReceivedResponse conflict = api.post(BATCH, batch(note("B-4"), note("B-3")));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("rule")).isEqualTo("note-code-taken");
        assertThat(found("B-4")).isZero();
    }
}
