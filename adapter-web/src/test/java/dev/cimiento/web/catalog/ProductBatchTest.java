package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ReceivedResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many products in one request. Shared behaviour of batches is tested in {@code web.resource}. */
class ProductBatchTest extends CatalogApiTest {

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
    void every_taken_sku_is_named_by_its_index_with_and_without_an_idempotency_key() {
        api.post(PRODUCTS, product("B-3"));
        api.post(PRODUCTS, product("B-4"));

        for (String[] headers :
                new String[][] {{}, {"Idempotency-Key", UUID.randomUUID().toString()}}) {
            ReceivedResponse conflict = api.post(BATCH, batch(product("B-5"), product("B-3"), product("B-4")), headers);

            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.text("rule")).isEqualTo("sku-taken");
            assertThat(conflict.errors()).containsExactly("items[1].sku is taken", "items[2].sku is taken");
            assertThat(found("B-5")).isZero();
        }
    }

    @Test
    void unknown_references_and_repeated_skus_are_named_by_their_index() {
        ReceivedResponse invalid = api.post(
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
