package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.Answer;
import dev.cimiento.web.shared.Api;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResourceTest extends CatalogApiTest {

    @Test
    void an_answer_is_whole_and_says_how_long_it_is() {
        Answer answer = api.get(api.created(TAGS, named("whole")));

        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void what_is_created_is_answered_with_its_address_and_its_entity_tag() {
        Answer created = api.post(TAGS, named("Created"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(TAGS + "/" + created.text("id"));
        assertThat(created.header("ETag")).matches("\"1-[A-Za-z0-9_-]+\"");
        assertThat(created.json().propertyNames())
                .containsExactlyInAnyOrder("id", "version", "createdAt", "updatedAt", "name");
        assertThat(created.text("name")).isEqualTo("created");
        assertThat(created.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z");

        Answer found = api.get(created.header("Location"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(created.body());
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void a_product_shows_its_category_its_tags_its_stock_and_its_price_with_two_decimals() {
        String category = api.created(CATEGORIES, named("Shown category"));
        String tag = api.created(TAGS, named("shown"));
        String product = api.created(PRODUCTS, """
                {"sku": "SHOWN-1", "name": "Shown", "description": "two\\nlines", "price": 1e1, "active": false,
                 "categoryId": "%s", "tagIds": ["%s", "%s"]}""".formatted(id(category), id(tag), id(tag)));
        api.post(product + "/stock", "{\"delta\": 7, \"reason\": \"found\"}");

        Answer shown = api.get(product);

        assertThat(shown.body()).contains("\"price\":10.00,");
        assertThat(shown.json().path("category"))
                .isEqualTo(Api.JSON.readTree("{\"id\": \"%s\", \"name\": \"Shown category\"}".formatted(id(category))));
        assertThat(shown.json().path("tags"))
                .isEqualTo(Api.JSON.readTree("[{\"id\": \"%s\", \"name\": \"shown\"}]".formatted(id(tag))));
        assertThat(shown.json().path("stock").asInt()).isEqualTo(7);
        assertThat(shown.json().path("active").asBoolean()).isFalse();
    }

    @Test
    void what_is_not_there_is_shown_as_null_and_what_is_missing_has_its_default() {
        Answer plain = api.post(PRODUCTS, "{\"name\": \"Plain\", \"price\": 0}");

        assertThat(plain.body())
                .contains("\"sku\":null", "\"description\":null", "\"category\":null", "\"tags\":[]")
                .contains("\"active\":true", "\"price\":0.00", "\"stock\":0");
    }

    @Test
    void a_replacement_leaves_nothing_of_what_was_there() {
        String product =
                api.created(PRODUCTS, "{\"name\": \"Before\", \"price\": 1, \"sku\": \"REPLACED\", \"active\": false}");

        Answer replaced = api.put(product, "{\"name\": \"After\", \"price\": 2.5}");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("ETag")).startsWith("\"2-");
        assertThat(replaced.body()).contains("\"sku\":null", "\"name\":\"After\"", "\"active\":true", "\"version\":2");
    }

    @Test
    void what_is_deleted_is_gone() {
        String tag = api.created(TAGS, named("deleted"));

        Answer deleted = api.delete(tag);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(api.get(tag).status()).isEqualTo(404);
        assertThat(api.delete(tag).kind()).isEqualTo("not-found");
        assertThat(api.put(tag, named("deleted")).kind()).isEqualTo("not-found");
        assertThat(api.patch(tag, "{}").kind()).isEqualTo("not-found");
    }

    @Test
    void a_conflict_names_the_rule_that_stands_against_it() {
        api.created(TAGS, named("taken"));
        String category = api.created(CATEGORIES, named("Used"));
        api.created(PRODUCTS, "{\"name\": \"User\", \"price\": 1, \"categoryId\": \"%s\"}".formatted(id(category)));

        Answer taken = api.post(TAGS, named("TAKEN"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("rule")).isNotEmpty();

        Answer used = api.delete(category);
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text("rule")).isEqualTo("category-in-use");
        assertThat(used.text("detail")).contains("1 product");
    }

    @Test
    void stock_is_moved_and_listed_newest_first() {
        String stock = api.created(PRODUCTS, "{\"name\": \"Moved\", \"price\": 1}") + "/stock";

        Answer posted = api.post(stock, "{\"delta\": 5, \"reason\": \"bought\"}");
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

        Answer first = api.get(stock + "?limit=1");
        assertThat(first.body()).contains("\"reason\":\"sold\"");
        assertThat(api.get(stock + "?limit=1&cursor=" + first.text("next")).body())
                .contains("\"reason\":\"bought\"")
                .doesNotContain("next");
        assertThat(api.get(PRODUCTS + "/" + UNKNOWN_ID + "/stock").status()).isEqualTo(404);
    }

    @Test
    void a_head_request_is_answered_like_a_get_without_a_body() {
        String tag = api.created(TAGS, named("head"));

        Answer head = api.send("HEAD", tag, "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(api.get(tag).header("ETag"));
        assertThat(head.body()).isEmpty();
    }
}
