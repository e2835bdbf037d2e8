package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ReceivedResponse;
import org.junit.jupiter.api.Test;

/** The content of responses of the catalogue. Shared behaviour is tested in {@code web.resource}. */
class CatalogResourceTest extends CatalogApiTest {

    @Test
    void created_tag_is_shown_with_its_address_and_its_entity_tag() {
        ReceivedResponse created = api.post(TAGS, named("Created"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(TAGS + "/" + created.text("id"));
        assertThat(created.header("ETag")).matches("\"1-[A-Za-z0-9_-]+\"");
        assertThat(created.json().propertyNames())
                .containsExactlyInAnyOrder("id", "version", "createdAt", "updatedAt", "name");
        assertThat(created.text("name")).isEqualTo("created");
        assertThat(created.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z");

        ReceivedResponse found = api.get(created.header("Location"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(created.body());
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void product_shows_its_category_its_tags_its_stock_and_its_price_with_two_decimals() {
        String category = api.created(CATEGORIES, named("Shown category"));
        String tag = api.created(TAGS, named("shown"));
        String product = api.created(PRODUCTS, """
                {"sku": "SHOWN-1", "name": "Shown", "description": "two\\nlines", "price": 1e1, "active": false,
                 "categoryId": "%s", "tagIds": ["%s", "%s"]}""".formatted(id(category), id(tag), id(tag)));
        api.post(product + "/stock", "{\"delta\": 7, \"reason\": \"found\"}");

        ReceivedResponse shown = api.get(product);

        assertThat(shown.body()).contains("\"price\":10.00,");
        assertThat(shown.json().path("category"))
                .isEqualTo(Api.JSON.readTree("{\"id\": \"%s\", \"name\": \"Shown category\"}".formatted(id(category))));
        assertThat(shown.json().path("tags"))
                .isEqualTo(Api.JSON.readTree("[{\"id\": \"%s\", \"name\": \"shown\"}]".formatted(id(tag))));
        assertThat(shown.json().path("stock").asInt()).isEqualTo(7);
        assertThat(shown.json().path("active").asBoolean()).isFalse();
    }

    @Test
    void product_is_created_and_then_replaced_by_its_sku() {
        String bySku = PRODUCTS + "/by-sku/PUT-1";

        ReceivedResponse created = api.put(bySku, "{\"name\": \"Put\", \"price\": 1}");
        ReceivedResponse replaced = api.put(bySku, "{\"name\": \"Put\", \"price\": 2, \"sku\": \"PUT-1\"}");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("sku")).isEqualTo("PUT-1");
        assertThat(api.get(created.header("Location")).body()).isEqualTo(replaced.body());
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("version").asInt()).isEqualTo(2);
        assertThat(api.put(bySku, "{\"name\": \"Put\", \"price\": 2}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.put(PRODUCTS + "/by-sku/PUT-2", "{\"name\": \"Put\", \"price\": 2}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.put(bySku, "{\"name\": \"Put\", \"price\": 2, \"sku\": \"OTHER\"}")
                        .errors())
                .containsExactly("sku must be the SKU in the path, or be omitted");
        assertThat(api.put(PRODUCTS + "/by-sku/%20", "{\"name\": \"Put\", \"price\": 2}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void path_with_an_encoded_letter_is_the_same_path() {
        String product = api.created(PRODUCTS, "{\"name\": \"Encoded\", \"price\": 1}");

        ReceivedResponse found = api.get(product.replace("products", "%70roducts"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(api.get(product).body());
    }

    @Test
    void products_are_listed_by_their_ids() {
        String first = api.created(PRODUCTS, "{\"name\": \"First by id\", \"price\": 1}");
        String second = api.created(PRODUCTS, "{\"name\": \"Second by id\", \"price\": 1}");

        assertThat(api.get(PRODUCTS + "?ids=" + id(first) + "," + id(second)).itemNames())
                .containsExactly("First by id", "Second by id");
        assertThat(api.get(PRODUCTS + "?ids=1").status()).isEqualTo(400);
    }

    @Test
    void product_shows_null_and_defaults_for_missing_properties() {
        ReceivedResponse plain = api.post(PRODUCTS, "{\"name\": \"Plain\", \"price\": 0}");

        assertThat(plain.body())
                .contains("\"sku\":null", "\"description\":null", "\"category\":null", "\"tags\":[]")
                .contains("\"active\":true", "\"price\":0.00", "\"stock\":0");
    }

    @Test
    void replacement_of_a_product_clears_properties_that_it_does_not_name() {
        String product =
                api.created(PRODUCTS, "{\"name\": \"Before\", \"price\": 1, \"sku\": \"REPLACED\", \"active\": false}");

        ReceivedResponse replaced = api.put(product, "{\"name\": \"After\", \"price\": 2.5}");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("ETag")).startsWith("\"2-");
        assertThat(replaced.body()).contains("\"sku\":null", "\"name\":\"After\"", "\"active\":true", "\"version\":2");
    }

    @Test
    void conflict_names_its_rule() {
        api.created(TAGS, named("taken"));
        String category = api.created(CATEGORIES, named("Used"));
        api.created(PRODUCTS, "{\"name\": \"User\", \"price\": 1, \"categoryId\": \"%s\"}".formatted(id(category)));

        ReceivedResponse taken = api.post(TAGS, named("TAKEN"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("rule")).isNotEmpty();

        ReceivedResponse used = api.delete(category);
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text("rule")).isEqualTo("category-in-use");
        assertThat(used.text("detail")).contains("1 product");
    }

    @Test
    void stock_is_moved_and_listed_newest_first() {
        String stock = api.created(PRODUCTS, "{\"name\": \"Moved\", \"price\": 1}") + "/stock";

        ReceivedResponse posted = api.post(stock, "{\"delta\": 5, \"reason\": \"bought\"}");
        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.json().propertyNames())
                .containsExactlyInAnyOrder("id", "delta", "reason", "recordedAt", "stock");
        assertThat(api.post(stock, "{\"delta\": -2, \"reason\": \"sold\"}")
                        .json()
                        .path("stock")
                        .asInt())
                .isEqualTo(3);
        assertThat(api.post(stock, "{\"delta\": -4, \"reason\": \"sold\"}").text("rule"))
                .isEqualTo("not-enough-stock");
        assertThat(api.post(stock, "{\"delta\": 0, \"reason\": \" \"}").errors())
                .containsExactly("delta must not be 0", "reason must not be blank");
        for (String without : new String[] {"{}", "{\"delta\": null, \"reason\": \"sold\"}"}) {
            assertThat(api.post(stock, without).errors()).containsExactly("delta is required");
        }
        assertThat(api.post(stock, "{\"reason\": 1, \"foo\": null}").errors())
                .containsExactlyInAnyOrder(
                        "delta is required", "reason must be a string", "foo is not a known property");

        ReceivedResponse first = api.get(stock + "?limit=1");
        assertThat(first.body()).contains("\"reason\":\"sold\"");
        assertThat(api.get(stock + "?limit=1&cursor=" + first.text("next")).body())
                .contains("\"reason\":\"bought\"")
                .doesNotContain("next");
        assertThat(api.get(PRODUCTS + "/" + UNKNOWN_ID + "/stock").status()).isEqualTo(404);
    }

    @Test
    void property_that_a_patch_of_a_product_does_not_name_stays_and_null_clears() {
        String category = api.created(CATEGORIES, named("Of the patched"));
        String tag = api.created(TAGS, named("patched"));
        String product = api.created(PRODUCTS, """
                {"sku": "PATCHED", "name": "Patched", "description": "old", "price": 12.50, "active": false,
                 "categoryId": "%s", "tagIds": ["%s"]}""".formatted(id(category), id(tag)));

        ReceivedResponse patched = api.patch(product, "{\"description\": null, \"price\": 13}");

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
    void entity_tag_of_a_product_changes_with_its_category_and_still_allows_a_change() {
        String category = api.created(CATEGORIES, named("Shown before"));
        String product = api.created(
                PRODUCTS, "{\"name\": \"Shows\", \"price\": 1, \"categoryId\": \"%s\"}".formatted(id(category)));
        String before = api.get(product).header("ETag");

        api.put(category, named("Shown after"));

        ReceivedResponse response = api.get(product, "If-None-Match", before);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("ETag")).startsWith("\"1-").isNotEqualTo(before);
        assertThat(api.patch(product, "{\"price\": 2}", "If-Match", before).status())
                .isEqualTo(200);
    }
}
