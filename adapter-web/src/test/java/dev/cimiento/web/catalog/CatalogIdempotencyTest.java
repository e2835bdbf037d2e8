package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The requests of the catalogue that can be repeated. Shared behaviour is tested in {@code web.idempotency}. */
class CatalogIdempotencyTest extends CatalogApiTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final String key = UUID.randomUUID().toString();

    @Test
    void creations_batches_and_stock_movements_are_done_once_for_a_key() {
        String product = "{\"name\": \"Chai\", \"price\": 1}";
        assertThat(api.post(PRODUCTS, product, KEY, key).body())
                .isEqualTo(api.post(PRODUCTS, product, KEY, key).body());
        String batch = "{\"items\": [" + product + "]}";
        assertThat(api.post(PRODUCTS + "/batch", batch, KEY, key).body())
                .isEqualTo(api.post(PRODUCTS + "/batch", batch, KEY, key).body());
        String chai = product("Chai");
        String stock = PRODUCTS + "/" + chai + "/stock";
        String delivery = "{\"delta\": 5, \"reason\": \"delivery\"}";

        api.post(stock, delivery, KEY, key);
        assertThat(api.post(stock, delivery, KEY, key).header(REPLAYED)).isEqualTo("true");
        assertThat(stock(chai)).isEqualTo(5);
        api.post(stock, delivery);
        assertThat(stock(chai)).isEqualTo(10);
        String other = PRODUCTS + "/" + product("Chang") + "/stock";
        assertThat(api.post(other, delivery, KEY, key).status()).isEqualTo(422);
    }

    private String product(String name) {
        return id(api.created(PRODUCTS, "{\"name\": \"" + name + "\", \"price\": 1}"));
    }

    private int stock(String product) {
        return api.get(PRODUCTS + "/" + product).json().path("stock").asInt();
    }
}
