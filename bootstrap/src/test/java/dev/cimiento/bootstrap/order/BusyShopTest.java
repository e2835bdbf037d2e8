package dev.cimiento.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.user.UserService;
import dev.cimiento.application.order.UnpaidOrders;
import dev.cimiento.bootstrap.CountedStatements;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.Wire;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.web.shared.ReceivedResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many concurrent buyers over HTTP on PostgreSQL. */
@Timeout(120)
class BusyShopTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer(CountedStatements.class);

    private final Shop shop = new Shop(SERVER.dataSource(), () -> "http://localhost:" + SERVER.port());

    @AfterEach
    void assertInvariantsHold() {
        assertThat(shop.brokenInvariants()).isEmpty();
    }

    @Test
    void last_piece_is_sold_to_one_of_50_concurrent_buyers() {
        shop.open(50, 1, 1);
        IntStream.rangeClosed(1, 50).forEach(buyer -> shop.put(buyer, 1, 1));

        List<Integer> responses =
                ConcurrentWork.run(50, number -> shop.order(number + 1).statusCode());

        assertThat(responses).containsOnlyOnce(201);
        assertThat(Collections.frequency(responses, 409)).isEqualTo(49);
        assertThat(shop.stock()).containsEntry(Shop.product(1), 0);
    }

    @Test
    void concurrent_orders_of_the_same_products_in_any_sequence_do_not_deadlock() {
        shop.open(8, 10, 10_000);
        long deadlocks = SERVER.bean(CountedStatements.class).deadlocks();

        List<List<Integer>> responses = ConcurrentWork.run(8, number -> {
            List<Integer> statuses = new ArrayList<>();
            List<Integer> products =
                    new ArrayList<>(IntStream.rangeClosed(1, 10).boxed().toList());
            Random random = new Random(number);
            for (int round = 0; round < 10; round++) {
                Collections.shuffle(products, random);
                products.subList(0, 6).forEach(product -> shop.put(number + 1, product, 1));
                HttpResponse<String> response = shop.order(number + 1);
                statuses.add(response.statusCode());
                if (round % 2 == 0) {
                    String id = Shop.json(response).path("id").asString();
                    statuses.add(shop.send(number + 1, "POST", "/api/v1/orders/" + id + "/cancel", "")
                            .statusCode());
                }
            }
            return statuses;
        });

        assertThat(responses).allSatisfy(statuses -> assertThat(statuses).containsOnly(200, 201));
        assertThat(shop.sentAgain()).isZero();
        assertThat(SERVER.bean(CountedStatements.class).deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    void busy_shop_agrees_with_the_records_of_its_clients() {
        shop.open(8, 12, 40);

        new Workload(shop, 8, 12, 40, 8, 20261121).run();
    }

    @Test
    void order_with_100_lines_takes_as_many_statements_as_an_order_with_1_line() {
        shop.open(2, 100, 10);
        IntStream.rangeClosed(1, 100).forEach(product -> shop.put(2, product, 1));
        shop.put(1, 1, 1);

        assertThat(statements(1)).isEqualTo(statements(2)).isBetween(9L, 11L);
    }

    private long statements(int buyer) {
        // Directly before the count: the server caches a token for seconds only, and a lookup is one more statement.
        shop.cart(buyer);
        return SERVER.bean(CountedStatements.class)
                .during(() -> assertThat(shop.order(buyer).statusCode()).isEqualTo(201));
    }

    @Test
    void sales_report_groups_by_product() {
        shop.open(1, 1, 5);
        shop.put(1, 1, 2);
        BigDecimal total = Shop.json(shop.order(1)).path("total").decimalValue();

        ReceivedResponse report = SERVER.api()
                .with(() -> Shop.token(0))
                .get("/api/v1/reports/sales?from=2020-01-01&to=2029-01-01&by=product&zone=Europe/Berlin");

        assertThat(report.json().path("items").valueStream()).singleElement().satisfies(row -> {
            assertThat(row.path("key").asString()).isEqualTo(Shop.product(1));
            assertThat(row.path("units").asInt()).isEqualTo(2);
            assertThat(row.path("sales").decimalValue()).isEqualByComparingTo(total);
        });
    }

    @Test
    void repeated_order_after_a_lost_response_gets_the_stored_response() throws IOException {
        shop.open(1, 1, 5);
        shop.put(1, 1, 2);
        String key = UUID.randomUUID().toString();

        try (Wire wire = new Wire(SERVER.port())) {
            // The response begins after the commit.
            wire.cutAfter(1);
            Shop remote = new Shop(SERVER.dataSource(), () -> "http://127.0.0.1:" + wire.port());
            assertThatThrownBy(() -> remote.sendOnce(1, "POST", "/api/v1/orders", Shop.ORDER, "Idempotency-Key", key))
                    .isInstanceOf(IOException.class);
        }
        HttpResponse<String> response = shop.order(1, key);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(shop.orders())
                .containsOnlyKeys(Shop.json(response).path("id").asString());
        assertThat(shop.stock()).containsEntry(Shop.product(1), 3);
    }

    @Test
    void key_sent_to_two_servers_concurrently_creates_one_order() {
        shop.open(1, 1, 50);
        shop.put(1, 1, 2);
        String key = UUID.randomUUID().toString();

        try (RunningServer other = new RunningServer(Map.of("DATABASE_URL", SERVER.databaseAddress()))) {
            Shop there = new Shop(SERVER.dataSource(), () -> "http://localhost:" + other.port());
            List<HttpResponse<String>> responses =
                    ConcurrentWork.run(8, number -> (number % 2 == 0 ? shop : there).order(1, key));

            assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(responses)
                    .extracting(HttpResponse::body)
                    .containsOnly(responses.get(0).body());
            assertThat(responses)
                    .filteredOn(response -> response.headers()
                            .firstValue("Idempotency-Replayed")
                            .isEmpty())
                    .hasSize(1);
        }
        assertThat(shop.stock()).containsEntry(Shop.product(1), 48);
    }

    @Test
    void deletion_of_a_user_during_checkout_does_not_deadlock() {
        shop.open(8, 5, 1_000);
        UserService users = SERVER.bean(UserService.class);
        long deadlocks = SERVER.bean(CountedStatements.class).deadlocks();

        for (int round = 1; round <= 8; round++) {
            int buyer = round;
            IntStream.rangeClosed(1, 5).forEach(product -> shop.put(buyer, product, 1));
            ConcurrentWork.run(3, number -> switch (number) {
                case 0 -> shop.order(buyer).statusCode();
                case 1 -> shop.put(buyer, 1, 2).statusCode();
                default -> delete(users, buyer);
            });
        }

        assertThat(SERVER.bean(CountedStatements.class).deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    @Tag("endurance")
    void buyer_with_200_000_orders_can_be_deleted() {
        shop.open(1, 1, 1_000_000);
        shop.fill(1, 200_000);

        assertThat(delete(SERVER.bean(UserService.class), 1)).isEqualTo(204);
    }

    /** Deletes a buyer. A buyer who orders at the same time cannot be deleted. */
    private static int delete(UserService users, int buyer) {
        try {
            users.delete(Actor.SYSTEM, new Id<>(UUID.fromString(Shop.buyer(buyer))), ExpectedVersion.ANY);
            return 204;
        } catch (Conflict ordering) {
            return 409;
        }
    }

    @Test
    void each_unpaid_order_is_either_paid_or_cancelled_once_by_one_of_several_servers() {
        int orders = 24;
        shop.open(orders, 10, 1_000);
        List<String> ids =
                IntStream.rangeClosed(1, orders).mapToObj(this::orderOf).toList();
        shop.age(Duration.ofDays(2));
        UnpaidOrders unpaid = SERVER.bean(UnpaidOrders.class);
        long deadlocks = SERVER.bean(CountedStatements.class).deadlocks();

        List<Integer> paid = ConcurrentWork.run(4, number -> number < 2 ? -unpaid.cancel(100) : paid(ids, number));

        Map<String, String> states = shop.orders();
        assertThat(states.values()).isSubsetOf("paid", "cancelled");
        assertThat(states.values().stream().filter("paid"::equals).count())
                .isEqualTo(paid.stream().mapToInt(count -> Math.max(count, 0)).sum());
        assertThat(shop.mails("Your order was cancelled"))
                .isEqualTo(Collections.frequency(states.values(), "cancelled"));
        assertThat(shop.actors("cancel")).isEmpty();
        assertThat(SERVER.bean(CountedStatements.class).deadlocks()).isEqualTo(deadlocks);
    }

    private String orderOf(int buyer) {
        IntStream.rangeClosed(0, 4).forEach(product -> shop.put(buyer, (buyer * 3 + product * 7) % 10 + 1, 2));
        return Shop.json(shop.order(buyer)).path("id").asString();
    }

    /** Pays the orders with even or odd numbers, the youngest first, and returns the number of successful payments. */
    private int paid(List<String> ids, int half) {
        return (int) IntStream.range(0, ids.size())
                .filter(number -> number % 2 == half % 2)
                .map(number -> ids.size() - 1 - number)
                .map(number -> shop.send(
                                0,
                                "POST",
                                "/api/v1/orders/" + ids.get(number) + "/pay",
                                "{\"paymentReference\": \"pay\"}")
                        .statusCode())
                .filter(status -> status == 200)
                .count();
    }

    @Test
    void cart_emptied_during_checkout_is_either_ordered_or_reported_as_empty() {
        shop.open(2, 10, 10_000);
        long deadlocks = SERVER.bean(CountedStatements.class).deadlocks();

        for (int round = 0; round < 10; round++) {
            IntStream.rangeClosed(1, 10).map(product -> 11 - product).forEach(product -> shop.put(1, product, 1));
            List<Integer> responses = ConcurrentWork.run(
                    2,
                    number -> number == 0
                            ? shop.order(1).statusCode()
                            : shop.send(1, "DELETE", "/api/v1/cart", "").statusCode());

            assertThat(responses.get(0)).isIn(201, 409);
            assertThat(responses.get(1)).isEqualTo(204);
            assertThat(shop.cart(1)).isEmpty();
        }

        assertThat(shop.sentAgain()).isZero();
        assertThat(SERVER.bean(CountedStatements.class).deadlocks()).isEqualTo(deadlocks);
    }
}
