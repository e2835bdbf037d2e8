package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.Answer;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many products in one request. */
class BatchTest extends CatalogApiTest {

    private static final String BATCH = PRODUCTS + "/batch";

    private static String batch(String... items) {
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    private static String product(String sku) {
        return "{\"name\": \"Chai\", \"price\": 1, \"sku\": \"" + sku + "\"}";
    }

    private int found(String sku) {
        return api.get(PRODUCTS + "?sku=" + sku).itemNames().size();
    }

    @Test
    void a_thousand_are_created_at_once_and_shown_in_their_order() {
        String items = IntStream.range(0, 1_000)
                .mapToObj(number -> product("K-" + number))
                .collect(Collectors.joining(", "));

        Answer answer = api.post(BATCH, batch(items));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/items").size()).isEqualTo(1_000);
        assertThat(answer.json().at("/items/7/sku").asString()).isEqualTo("K-7");
        assertThat(api.post(BATCH, batch(items.replace("K-", "L-"), product("L-x")))
                        .errors())
                .containsExactly("items must be 1 to 1000");
    }

    @Test
    void all_that_is_wrong_is_named_by_its_index_and_nothing_is_created() {
        Answer invalid = api.post(
                BATCH, batch(product("B-1"), "{\"name\": \"\", \"price\": -1}", "{\"name\": \"x\", \"price\": 1.001}"));

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.errors())
                .containsExactly(
                        "items[1].name must not be blank",
                        "items[1].price must be between 0 and 9999999999.99",
                        "items[2].price must not have more than two decimals");
        assertThat(found("B-1")).isZero();
    }

    @Test
    void every_value_that_cannot_be_read_is_named_by_its_index() {
        Answer malformed = api.post(
                BATCH,
                batch(product("B-2"), "{\"nme\": 1, \"price\": \"x\"}", "{\"name\": [], \"tagIds\": [\"x\", \"y\"]}"));

        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.errors())
                .containsExactly(
                        "items[1].nme is not a known property",
                        "items[1].price must be a number",
                        "items[2].name must be a string",
                        "items[2].tagIds[0] must be a string with a UUID",
                        "items[2].tagIds[1] must be a string with a UUID");
    }

    @Test
    void each_sku_that_is_taken_is_named_by_its_index_with_a_key_and_without() {
        api.post(PRODUCTS, product("B-3"));
        api.post(PRODUCTS, product("B-4"));

        for (String[] headers :
                new String[][] {{}, {"Idempotency-Key", UUID.randomUUID().toString()}}) {
            Answer conflict = api.post(BATCH, batch(product("B-5"), product("B-3"), product("B-4")), headers);

            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.text("rule")).isEqualTo("sku-taken");
            assertThat(conflict.errors()).containsExactly("items[1].sku is taken", "items[2].sku is taken");
            assertThat(found("B-5")).isZero();
        }
    }

    @Test
    void what_refers_to_what_does_not_exist_and_what_comes_twice_is_named_by_its_index() {
        Answer invalid = api.post(
                BATCH,
                batch(
                        product("B-6"),
                        product("B-6"),
                        "{\"name\": \"x\", \"price\": 1, \"categoryId\": \"" + UNKNOWN_ID + "\"}",
                        "{\"name\": \"x\", \"price\": 1, \"tagIds\": [\"" + UNKNOWN_ID + "\"]}"));

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.errors())
                .containsExactly(
                        "items[2].categoryId names a category that does not exist",
                        "items[3].tagIds names a tag that does not exist",
                        "items[1].sku is the same as in items[0]");
    }
}
