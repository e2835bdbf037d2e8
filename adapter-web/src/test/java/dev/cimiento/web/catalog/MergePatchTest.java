package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.AtOnce;
import dev.cimiento.web.shared.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest extends CatalogApiTest {

    @Test
    void what_a_patch_does_not_name_stays_and_null_clears() {
        String category = api.created(CATEGORIES, named("Of the patched"));
        String tag = api.created(TAGS, named("patched"));
        String product = api.created(PRODUCTS, """
                {"sku": "PATCHED", "name": "Patched", "description": "old", "price": 12.50, "active": false,
                 "categoryId": "%s", "tagIds": ["%s"]}""".formatted(id(category), id(tag)));

        Answer patched = api.patch(product, "{\"description\": null, \"price\": 13}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.header("ETag")).startsWith("\"2-");
        assertThat(patched.body())
                .contains("\"sku\":\"PATCHED\"", "\"description\":null", "\"price\":13.00", "\"active\":false")
                .contains(id(category), id(tag));
        assertThat(api.patch(product, "{\"tagIds\": null, \"categoryId\": null}")
                        .body())
                .contains("\"category\":null", "\"tags\":[]");
    }

    @Test
    void a_patch_may_be_sent_as_plain_json() {
        String tag = api.created(TAGS, named("plain-json"));

        Answer patched = api.send("PATCH", tag, named("plain-json-2"), "Content-Type", "application/json");

        assertThat(patched.text("name")).isEqualTo("plain-json-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "\"x\"", "3", "{", "", "{\"nme\": \"x\"}", "{\"nme\": null}", "{\"name\": 3}"})
    void a_patch_that_is_none_or_leads_to_no_request_is_refused(String patch) {
        String tag = api.created(TAGS, named("patch-" + Math.abs(patch.hashCode())));

        assertThat(api.patch(tag, patch).kind()).isEqualTo("malformed");
        assertThat(api.get(tag).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void what_a_patch_leads_to_is_validated_as_a_whole() {
        String product = api.created(PRODUCTS, "{\"name\": \"Whole\", \"price\": 1}");

        Answer refused = api.patch(product, "{\"name\": null, \"price\": 1e400, \"categoryId\": null}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("name is required", "price must be between 0 and 9999999999.99");
        assertThat(api.patch(product, "{\"price\": 0.1}").body()).contains("\"price\":0.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"price\": 1e2147483648}", "{\"price\": 1e-99999999999}", "{\"foo\": 1e99999999999}"})
    void a_number_beyond_all_bounds_is_refused(String patch) {
        String product = api.created(PRODUCTS, "{\"name\": \"Bounded\", \"price\": 1}");

        assertThat(api.patch(product, patch).status()).isEqualTo(400);
    }

    @Test
    void patches_of_different_properties_that_race_all_last() {
        String product = api.created(PRODUCTS, "{\"name\": \"Raced\", \"price\": 1}");

        List<Integer> statuses = AtOnce.run(
                24,
                number -> api.patch(
                                product,
                                switch (number % 3) {
                                    case 0 -> "{\"description\": \"described\"}";
                                    case 1 -> "{\"price\": 9}";
                                    default -> "{\"sku\": \"RACED\"}";
                                })
                        .status());

        assertThat(statuses).containsOnly(200);
        assertThat(api.get(product).body())
                .contains("\"version\":25", "\"description\":\"described\"", "\"price\":9.00", "\"sku\":\"RACED\"");
    }
}
