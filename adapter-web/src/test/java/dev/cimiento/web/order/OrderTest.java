package dev.cimiento.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderTest extends OrderApiTest {

    private static final String BERLIN = """
        {"shippingAddress":
            {"recipient": "Ada", "street": "Unter den Linden 1", "city": "Berlin", "country": "DE"}}\
        """;

    @Test
    void cart_shows_current_prices_and_availability() {
        String chai = product("Chai", "18.00", 5);
        String chang = product("Chang", "19.00", 1);
        put(ada, chai, 2);

        JsonNode cart = put(ada, chang, 3).json();

        assertThat(cart.at("/lines/0/subtotal").decimalValue()).isEqualByComparingTo("36.00");
        assertThat(cart.at("/lines/0/availability").asString()).isEqualTo("available");
        assertThat(cart.at("/lines/1/availability").asString()).isEqualTo("not-enough");
        assertThat(cart.path("total").decimalValue()).isEqualByComparingTo("93.00");
        assertThat(api.get(CART, AUTHORIZATION, ada).json()).isEqualTo(cart);
        assertThat(api.delete(CART + "/items/" + chang, AUTHORIZATION, ada).status())
                .isEqualTo(204);
        assertThat(api.get(CART, AUTHORIZATION, ada).json().path("lines")).hasSize(1);
        assertThat(api.delete(CART, AUTHORIZATION, ada).status()).isEqualTo(204);
        assertThat(api.get(CART, AUTHORIZATION, ada).json().path("lines")).isEmpty();
    }

    @Test
    void quantity_in_a_cart_is_limited_and_needs_an_existing_product() {
        String chai = product("Chai", "18.00", 5);

        assertThat(put(ada, chai, 0).errors()).containsExactly("quantity must be between 1 and 999");
        assertThat(put(ada, chai, 1000).status()).isEqualTo(422);
        assertThat(put(ada, UUID.randomUUID().toString(), 1).status()).isEqualTo(404);
    }

    @Test
    void order_rate_limit_is_reported_and_enforced() {
        String chai = product("Chai", "18.00", 100);
        put(ada, chai, 1);
        ReceivedResponse first = order(ada, "{}", "key 0");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"orders\";q=60;w=3600");
        assertThat(first.header("RateLimit")).isEqualTo("\"orders\";r=59;t=60");
        assertThat(order(ada, "{}", "key 0").status()).as("replayed").isEqualTo(201);
        for (int number = 1; number < 60; number++) {
            put(ada, chai, 1);
            assertThat(order(ada, "{}", "key " + number).status()).isEqualTo(201);
        }
        put(ada, chai, 1);

        ReceivedResponse refused = order(ada, "{}", "key 60");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"orders\";q=60;w=3600");
        assertThat(refused.header("RateLimit")).isEqualTo("\"orders\";r=0;t=" + refused.header("Retry-After"));
    }

    @Test
    void placed_order_can_be_read_and_reduces_the_stock() {
        String chai = product("Chai", "18.00", 5);
        put(ada, chai, 2);

        ReceivedResponse placed = order(ada, BERLIN, "first");

        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        assertThat(placed.json().at("/shippingAddress/city").asString()).isEqualTo("Berlin");
        assertThat(placed.json().at("/lines/0/name").asString()).isEqualTo("Chai");
        assertThat(placed.json().path("total").decimalValue()).isEqualByComparingTo("36.00");
        assertThat(placed.text("state")).isEqualTo("placed");
        ReceivedResponse read = api.get(placed.header("Location"), AUTHORIZATION, ada);
        assertThat(read.json()).isEqualTo(placed.json());
        assertThat(read.header("ETag")).isEqualTo(placed.header("ETag"));
        assertThat(api.get(PRODUCTS + "/" + chai).json().path("stock").asInt()).isEqualTo(3);
    }

    @Test
    void list_of_orders_includes_their_lines_on_request() {
        put(ada, product("Chai", "18.00", 5), 2);
        order(ada, BERLIN, "included");

        JsonNode plain = api.get(ORDERS, AUTHORIZATION, ada).json().at("/items/0");
        JsonNode whole =
                api.get(ORDERS + "?include=lines", AUTHORIZATION, ada).json().at("/items/0");

        assertThat(plain.has("includedLines")).isFalse();
        assertThat(whole.at("/includedLines/0/name").asString()).isEqualTo("Chai");
        assertThat(api.get(ORDERS + "?include=lines", AUTHORIZATION, ada).body())
                .contains("\"amount\":36.00");
        assertThat(api.get(ORDERS + "?ids=" + whole.path("id").asString() + "&include=lines", AUTHORIZATION, ada)
                        .json()
                        .path("items"))
                .containsExactly(whole);
    }

    @Test
    void invalid_part_of_the_shipping_address_is_named() {
        put(ada, product("Chai", "18.00", 5), 2);

        ReceivedResponse refused = order(ada, BERLIN.replace("Berlin", " ").replace("DE", "XX"), "first");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "shippingAddress.city must not be blank",
                        "shippingAddress.country must be a country's two capital letters (ISO 3166-1)");
    }

    @Test
    void product_with_too_little_stock_is_reported_by_id() {
        String chai = product("Chai", "18.00", 5);
        put(ada, chai, 6);

        ReceivedResponse refused = order(ada, "{}", "first");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("rule")).isEqualTo("not-enough-stock");
        assertThat(refused.errors()).containsExactly(chai + " is in the cart 6 times, but only 5 are in stock: Chai");
    }

    @Test
    void order_with_an_outdated_expected_total_is_rejected() {
        put(ada, product("Chai", "18.00", 5), 1);

        assertThat(order(ada, "{\"expectedTotal\": 17.99}", "first").text("rule"))
                .isEqualTo("total-changed");
        assertThat(order(ada, "{\"expectedTotal\": 18.00}", "first").status()).isEqualTo(201);
    }

    @Test
    void order_takes_each_step_only_once_and_in_the_allowed_sequence() {
        String order = ordered(ada, "18.00", 2);

        assertThat(api.post(order + "/ship", "").text("rule")).isEqualTo("wrong-step");
        ReceivedResponse paid = api.post(order + "/pay", "{\"paymentReference\": \"pay_1\"}");
        assertThat(paid.status()).as(paid.body()).isEqualTo(200);
        assertThat(paid.json().at("/history/1/paymentReference").asString()).isEqualTo("pay_1");
        assertThat(api.post(order + "/pay", "{\"paymentReference\": \"pay_2\"}").status())
                .isEqualTo(409);
        assertThat(api.post(order + "/ship", "").text("state")).isEqualTo("shipped");
        assertThat(api.post(order + "/cancel", "").status()).isEqualTo(409);
        assertThat(api.post(order + "/deliver", "").text("state")).isEqualTo("delivered");
        assertThat(api.post(order + "/return", "").text("state")).isEqualTo("returned");
    }

    @Test
    void orders_of_other_users_are_not_found_and_buyers_cannot_process_their_own() {
        String order = ordered(ada, "18.00", 2);
        String bob = "Bearer bob" + UUID.randomUUID();

        assertThat(api.get(order, AUTHORIZATION, bob).status()).isEqualTo(404);
        assertThat(api.post(order + "/cancel", "", AUTHORIZATION, bob).status()).isEqualTo(404);
        assertThat(api.post(order + "/ship", "", AUTHORIZATION, ada).status()).isEqualTo(403);
        assertThat(api.post(order + "/cancel", "", AUTHORIZATION, ada).text("state"))
                .isEqualTo("cancelled");
    }

    @Test
    void list_and_export_contain_the_users_own_orders_and_can_be_filtered() {
        String cheap = id(ordered(ada, "18.00", 1));
        String dear = id(ordered(ada, "90.00", 1));
        ordered("Bearer bob" + UUID.randomUUID(), "18.00", 1);

        assertThat(ids(api.get(ORDERS, AUTHORIZATION, ada))).containsExactly(dear, cheap);
        assertThat(ids(api.get(ORDERS + "?sort=total&maxTotal=50", AUTHORIZATION, ada)))
                .containsExactly(cheap);
        assertThat(ids(api.get(ORDERS + "?state=paid", AUTHORIZATION, ada))).isEmpty();
        assertThat(api.get(ORDERS + "?state=lost", AUTHORIZATION, ada).status()).isEqualTo(400);
        assertThat(api.get(ORDERS + ".csv?sort=-total", AUTHORIZATION, ada, "Accept", "text/csv")
                        .body())
                .startsWith("id,placed_at,state,user_id,customer,reference,lines,total")
                .containsSubsequence(dear, ",1,90.00", cheap, ",1,18.00");
    }

    @Test
    void orders_of_another_user_are_listed_for_admins_only() {
        String mine = id(ordered(ada, "18.00", 1));
        String me =
                api.get(ORDERS, AUTHORIZATION, ada).json().at("/items/0/userId").asString();
        String another = "?userId=" + UUID.randomUUID();

        assertThat(ids(api.get(ORDERS + "?userId=" + me, AUTHORIZATION, ada))).containsExactly(mine);
        assertThat(api.get(ORDERS + another, AUTHORIZATION, ada).status()).isEqualTo(403);
        assertThat(api.get(ORDERS + ".csv" + another, AUTHORIZATION, ada, "Accept", "text/csv")
                        .status())
                .isEqualTo(403);
        assertThat(ids(api.get(ORDERS + another))).isEmpty();
    }

    @Test
    void ordered_product_cannot_be_deleted() {
        String chai = product("Chai", "18.00", 5);
        put(ada, chai, 1);
        order(ada, "{}", "first");

        ReceivedResponse refused = api.delete(PRODUCTS + "/" + chai);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("Deactivate it instead");
    }

    @Test
    void sales_report_needs_its_days_and_a_known_time_zone() {
        assertThat(api.get("/api/v1/reports/sales?from=2026-01-01").errors()).containsExactly("to is required");
        assertThat(api.get("/api/v1/reports/sales?from=2026-01-01&to=2026-02-01&zone=Mars/Base")
                        .status())
                .isEqualTo(422);
    }

    private static List<String> ids(ReceivedResponse list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
