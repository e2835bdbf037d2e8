package dev.cimiento.bootstrap.catalog;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.domain.shared.AtOnce;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The catalogue end to end: over HTTP, on PostgreSQL. */
class CatalogTest {

    private static final RunningServer SERVER = new RunningServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_product_is_created_shown_changed_and_deleted() {
        String category = SERVER.created("/api/v1/categories", "{\"name\": \"Tea\"}");
        String tag = SERVER.created("/api/v1/tags", "{\"name\": \"Organic\"}");
        String product = SERVER.created(
                "/api/v1/products",
                "{\"sku\": \"T-1\", \"name\": \"Chai\", \"price\": 18, \"categoryId\": \"" + category
                        + "\", \"tagIds\": [\"" + tag + "\"]}");
        String path = "/api/v1/products/" + product;

        SERVER.post(path + "/stock", "{\"delta\": 5, \"reason\": \"delivery\"}");
        HttpResponse<String> shown = SERVER.get(path);

        assertThat(json(shown).at("/category/name").asString()).isEqualTo("Tea");
        assertThat(json(shown).at("/tags/0/name").asString()).isEqualTo("organic");
        assertThat(json(shown).get("stock").asInt()).isEqualTo(5);
        assertThat(shown.body()).contains("18.00");

        HttpResponse<String> changed = SERVER.send("PATCH", path, "{\"price\": 19.5, \"categoryId\": null}");
        assertThat(json(changed).get("version").asInt()).isEqualTo(2);
        assertThat(json(changed).get("category").isNull()).isTrue();

        assertThat(SERVER.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(SERVER.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_long_list_is_compressed_for_who_takes_it_so() {
        for (int number = 0; number < 10; number++) {
            SERVER.created("/api/v1/products", "{\"name\": \"Long " + number + "\", \"price\": 1}");
        }

        assertThat(SERVER.get("/api/v1/products", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void a_category_in_use_is_not_deleted_and_says_how_many() {
        String category = SERVER.created("/api/v1/categories", "{\"name\": \"Coffee\"}");
        SERVER.created("/api/v1/products", "{\"name\": \"Mocha\", \"price\": 1, \"categoryId\": \"" + category + "\"}");

        HttpResponse<String> refused = SERVER.send("DELETE", "/api/v1/categories/" + category, "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 product and 0 child categories");
    }

    @Test
    void of_two_moves_at_once_that_would_make_a_circle_one_is_refused() {
        for (int round = 0; round < 10; round++) {
            String one = SERVER.created("/api/v1/categories", "{\"name\": \"one " + round + "\"}");
            String other = SERVER.created("/api/v1/categories", "{\"name\": \"other " + round + "\"}");

            List<Integer> statuses = AtOnce.run(2, number -> number == 0 ? move(one, other) : move(other, one));

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void two_who_create_the_same_name_at_once_make_one() {
        List<Integer> statuses = AtOnce.run(
                8, number -> SERVER.post("/api/v1/tags", "{\"name\": \"same\"}").statusCode());

        assertThat(statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .isEqualTo(Map.of(201, 1L, 409, 7L));
    }

    @Test
    void changes_without_an_expected_version_are_all_made_however_many_come_at_once() {
        String product = SERVER.created("/api/v1/products", "{\"name\": \"Busy\", \"price\": 1}");
        String path = "/api/v1/products/" + product;

        List<Integer> statuses = AtOnce.run(
                16,
                number -> SERVER.send("PATCH", path, "{\"description\": \"by " + number + "\"}")
                        .statusCode());

        assertThat(statuses).containsOnly(200);
        assertThat(json(SERVER.get(path)).get("version").asInt()).isEqualTo(17);
    }

    private static int move(String category, String parent) {
        return SERVER.send("PATCH", "/api/v1/categories/" + category, "{\"parentId\": \"" + parent + "\"}")
                .statusCode();
    }
}
