package dev.cimiento.bootstrap.catalog;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.domain.shared.ConcurrentWork;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The catalog over HTTP on PostgreSQL. */
class CatalogTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer();

    @Test
    void product_is_created_read_changed_and_deleted() {
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
    void list_is_compressed_if_the_client_accepts_gzip() {
        for (int number = 0; number < 10; number++) {
            SERVER.created("/api/v1/products", "{\"name\": \"Long " + number + "\", \"price\": 1}");
        }

        assertThat(SERVER.get("/api/v1/products", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void category_with_products_cannot_be_deleted_and_their_number_is_reported() {
        String category = SERVER.created("/api/v1/categories", "{\"name\": \"Coffee\"}");
        SERVER.created("/api/v1/products", "{\"name\": \"Mocha\", \"price\": 1, \"categoryId\": \"" + category + "\"}");

        HttpResponse<String> refused = SERVER.send("DELETE", "/api/v1/categories/" + category, "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 product and 0 child categories");
    }

    @Test
    void concurrent_moves_that_would_form_a_cycle_are_not_both_accepted() {
        for (int round = 0; round < 10; round++) {
            String one = SERVER.created("/api/v1/categories", "{\"name\": \"one " + round + "\"}");
            String other = SERVER.created("/api/v1/categories", "{\"name\": \"other " + round + "\"}");

            List<Integer> statuses = ConcurrentWork.run(2, number -> number == 0 ? move(one, other) : move(other, one));

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void concurrent_creations_with_one_name_create_one_entity() {
        List<Integer> statuses = ConcurrentWork.run(
                8, number -> SERVER.post("/api/v1/tags", "{\"name\": \"same\"}").statusCode());

        assertThat(statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .isEqualTo(Map.of(201, 1L, 409, 7L));
    }

    @Test
    void concurrent_changes_without_an_expected_version_are_all_applied() {
        String product = SERVER.created("/api/v1/products", "{\"name\": \"Busy\", \"price\": 1}");
        String path = "/api/v1/products/" + product;

        List<Integer> statuses = ConcurrentWork.run(
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
