package dev.cimiento.bootstrap.catalog;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.CountedStatements;
import dev.cimiento.bootstrap.RunningServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks that the number of statements of a request does not grow with the rows. */
class StatementCountTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer(CountedStatements.class);

    @Test
    void every_list_takes_one_statement_for_any_length() {
        String category = SERVER.created("/api/v1/categories", "{\"name\": \"Tea\"}");
        for (int number = 0; number < 10; number++) {
            SERVER.created(
                    "/api/v1/categories", "{\"name\": \"Tea " + number + "\", \"parentId\": \"" + category + "\"}");
            SERVER.created(
                    "/api/v1/products",
                    "{\"name\": \"Tea " + number + "\", \"price\": 1, \"categoryId\": \"" + category
                            + "\", \"tagIds\": [" + tags(number % 3 + 1) + "]}");
        }

        assertThat(lists()).contains("/api/v1/products").allSatisfy(list -> {
            assertThat(statements(() -> get(list + "?limit=1"))).isEqualTo(1);
            assertThat(statements(() -> get(list + "?limit=10"))).isEqualTo(1);
            assertThat(statements(() -> get(list + "?limit=10&count=true"))).isEqualTo(2);
        });
        assertThat(statements(() -> SERVER.get("/api/v1/categories?productCount=true")))
                .isEqualTo(1);
    }

    @Test
    void operations_on_products_take_a_constant_number_of_statements() {
        String plain = SERVER.created("/api/v1/products", "{\"name\": \"Plain\", \"price\": 1}");
        String full = "{\"name\": \"Full\", \"price\": 1, \"tagIds\": [\"" + tag(5) + "\", \"" + tag(6) + "\"]}";

        assertThat(statements(() -> SERVER.get("/api/v1/products/" + plain))).isEqualTo(1);
        assertThat(statements(() -> SERVER.post("/api/v1/products", full))).isEqualTo(2);
        assertThat(statements(() -> SERVER.send("PUT", "/api/v1/products/" + plain, full)))
                .isEqualTo(3);
        assertThat(statements(() -> SERVER.send("PATCH", "/api/v1/products/" + plain, "{\"price\": 2}")))
                .isEqualTo(3);
        assertThat(statements(() -> SERVER.post(
                        "/api/v1/products/" + plain + "/stock", "{\"delta\": 1, \"reason\": \"delivery\"}")))
                .isEqualTo(1);
        assertThat(statements(() -> SERVER.send("DELETE", "/api/v1/products/" + plain, "")))
                .isEqualTo(2);
    }

    private static HttpResponse<String> get(String path) {
        return SERVER.get(path, "Authorization", "Bearer " + SERVER.adminToken());
    }

    /** Returns the paths of all lists in the OpenAPI document, except those below a single resource. */
    private static List<String> lists() {
        return json(SERVER.get("/openapi.json"))
                .get("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                .filter(path -> path.getValue().at("/get/parameters").toString().contains("cursor"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String tags(int count) {
        return IntStream.range(0, count).mapToObj(tag -> "\"" + tag(tag) + "\"").collect(Collectors.joining(","));
    }

    private static String tag(int number) {
        JsonNode found = json(SERVER.get("/api/v1/tags?name=tag-" + number)).at("/items/0/id");
        return found.isMissingNode()
                ? SERVER.created("/api/v1/tags", "{\"name\": \"tag-" + number + "\"}")
                : found.asString();
    }

    private static long statements(Supplier<HttpResponse<String>> request) {
        return SERVER.bean(CountedStatements.class)
                .during(() -> assertThat(request.get().statusCode()).isBetween(200, 299));
    }
}
