package dev.cimiento.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.order.OrderStep.StockEffect;
import dev.cimiento.domain.shared.ConcurrentWork;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Concurrent buyers with random actions: they fill and empty carts, order and cancel, and orders take further steps. A
 * model of carts and orders is built from the requests, and is compared with the database at the end.
 */
record Workload(Shop shop, int buyers, int products, int stock, int rounds, long seed) {

    private static final String CART = "/api/v1/cart";

    /** The expected state of an order: its last step, and the quantity of each product. */
    private record Known(OrderStep last, Map<String, Integer> lines) {}

    /** Runs the workload and compares the database with the model. */
    void run() {
        Map<String, Known> known = new HashMap<>();
        ConcurrentWork.run(buyers, buyer -> ordersOf(buyer + 1)).forEach(known::putAll);

        Map<String, String> states = new HashMap<>();
        known.forEach((id, order) -> states.put(id, order.last().to().code()));
        assertThat(shop.orders()).as("each order that was acknowledged, once").isEqualTo(states);
        assertThat(shop.stock()).isEqualTo(stockAfter(known));
        assertThat(shop.brokenInvariants()).isEmpty();
    }

    private Map<String, Known> ordersOf(int buyer) {
        Random random = new Random(seed + buyer);
        Map<String, Integer> cart = new HashMap<>();
        Map<String, Known> known = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int change = random.nextInt(4); change >= 0; change--) {
                change(buyer, cart, random);
            }
            order(buyer, "round " + round, cart, known);
            if (!known.isEmpty() && random.nextBoolean()) {
                List<String> ids = new ArrayList<>(known.keySet());
                known.computeIfPresent(ids.get(random.nextInt(ids.size())), (id, order) -> stepped(id, order, random));
            }
        }
        assertThat(shop.cart(buyer)).isEqualTo(cart);
        return known;
    }

    private void change(int buyer, Map<String, Integer> cart, Random random) {
        int product = 1 + random.nextInt(products);
        switch (random.nextInt(10)) {
            case 0 -> {
                expect(shop.send(buyer, "DELETE", CART, ""), 204);
                cart.clear();
            }
            case 1 -> {
                // A repeated request gets a 404 if the lost response was a success.
                expect(shop.send(buyer, "DELETE", CART + "/items/" + Shop.product(product), ""), 204, 404);
                cart.remove(Shop.product(product));
            }
            default -> {
                int quantity = 1 + random.nextInt(3);
                expect(shop.put(buyer, product, quantity), 200);
                cart.put(Shop.product(product), quantity);
            }
        }
    }

    private void order(int buyer, String key, Map<String, Integer> cart, Map<String, Known> known) {
        HttpResponse<String> response = shop.order(buyer, key);
        expect(response, 201, 409);
        if (response.statusCode() == 201) {
            assertThat(Shop.lines(Shop.json(response))).isEqualTo(cart).isNotEmpty();
            known.put(Shop.json(response).path("id").asString(), new Known(OrderStep.PLACE, Map.copyOf(cart)));
            cart.clear();
        }
    }

    /** Takes a random allowed step; if no step is allowed, checks that one is rejected. */
    private Known stepped(String id, Known order, Random random) {
        List<OrderStep> possible = Stream.of(OrderStep.values())
                .filter(step -> step.from().contains(order.last().to()))
                .toList();
        if (possible.isEmpty()) {
            expect(take(OrderStep.SHIP, id), 409);
            return order;
        }
        OrderStep step = possible.get(random.nextInt(possible.size()));
        HttpResponse<String> response = take(step, id);
        expect(response, 200);
        assertThat(Shop.json(response).path("state").asString())
                .isEqualTo(step.to().code());
        return new Known(step, order.lines());
    }

    private HttpResponse<String> take(OrderStep step, String id) {
        return shop.send(
                0,
                "POST",
                "/api/v1/orders/" + id + "/" + step.code(),
                step == OrderStep.PAY ? "{\"paymentReference\": \"pay\"}" : "",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static void expect(HttpResponse<String> response, Integer... statuses) {
        assertThat(response.statusCode()).as(response.body()).isIn((Object[]) statuses);
    }

    private Map<String, Integer> stockAfter(Map<String, Known> known) {
        Map<String, Integer> left = new HashMap<>();
        for (int product = 1; product <= products; product++) {
            left.put(Shop.product(product), stock);
        }
        known.values().stream()
                .filter(order -> order.last().stockEffect() != StockEffect.RESTOCK)
                .forEach(order ->
                        order.lines().forEach((product, quantity) -> left.merge(product, -quantity, Integer::sum)));
        return left;
    }
}
