package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the catalogue for bodies. The reading of bodies is tested in {@code web.shared.json}. */
class CatalogBodyTest extends CatalogApiTest {

    @Test
    void every_violated_rule_of_a_product_is_named_at_once() {
        ReceivedResponse response = api.post(
                PRODUCTS,
                "{\"sku\": \"%s\", \"name\": \" \", \"description\": \"a\\u0000b\", \"price\": 1.005}"
                        .formatted("x".repeat(41)));

        assertThat(response.kind()).isEqualTo("invalid");
        assertThat(response.errors())
                .containsExactly(
                        "sku must have at most 40 characters",
                        "name must not be blank",
                        "description must not contain control characters or broken Unicode",
                        "price must not have more than two decimals");
    }

    @Test
    void price_outside_its_bounds_is_refused() {
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": 1e400}").errors())
                .containsExactly("price must be between 0 and 9999999999.99");
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": -0.01}").errors())
                .containsExactly("price must be between 0 and 9999999999.99");
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": 1e-400}").errors())
                .containsExactly("price must not have more than two decimals");
    }

    @ParameterizedTest
    @CsvSource({"1.5", "1.0", "1e2", "99999999999", "'\"1\"'", "true", "[1]", "1e999999999"})
    void stock_movement_of_no_whole_number_is_refused(String delta) {
        String product = api.created(PRODUCTS, "{\"name\": \"Whole number\", \"price\": 1}");

        assertThat(api.post(product + "/stock", "{\"delta\": %s, \"reason\": \"r\"}".formatted(delta))
                        .errors())
                .containsExactly("delta must be a whole number");
    }

    @Test
    void unknown_category_of_a_product_is_refused_by_name() {
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": 1, \"categoryId\": \"%s\"}".formatted(UNKNOWN_ID))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("categoryId ");
    }

    @Test
    void tag_of_broken_unicode_is_refused() {
        assertThat(api.post(TAGS, "{\"name\": \"\\ud800\"}").status()).isEqualTo(422);
        assertThat(api.post(TAGS, "{\"name\": \"a\\u0000\"}").status()).isEqualTo(422);
    }
}
