package dev.cimiento.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.AtOnce;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Buyers who fill their carts, order, cancel, and orders that go their ways: each as chance has it, all at once, with a
 * record of what was acknowledged.
 */
record Workload(Shop shop, int buyers, int products, int stock, int rounds, long seed) {

    private static final Set<String> GIVES_BACK = Set.of("cancelled", "returned");
    private static final Map<String, List<String>> STEPS = Map.of(
            "placed", List.of("pay", "cancel"),
            "paid", List.of("ship", "cancel"),
            "shipped", List.of("deliver"),
            "delivered", List.of("return"));

    /** What became of an order by the answers that came: its state, and how many of which product. */
    private record Known(String state, Map<String, Integer> lines) {}

    /** Runs it to its end, and compares what is there with what was acknowledged. */
    void run() {
        Map<String, Known> known = new HashMap<>();
        AtOnce.run(buyers, buyer -> ordersOf(buyer + 1)).forEach(known::putAll);

        Map<String, String> states = new HashMap<>();
        known.forEach((id, order) -> states.put(id, order.state()));
        assertThat(shop.orders()).as("each order that was acknowledged, once").isEqualTo(states);
        assertThat(shop.stock()).isEqualTo(stockAfter(known));
        assertThat(shop.brokenInvariants()).isEmpty();
    }

    private Map<String, Known> ordersOf(int buyer) {
        Random random = new Random(seed + buyer);
        Map<String, Known> known = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            fillCart(buyer, random);
            HttpResponse<String> answer = shop.order(buyer, "round " + round);
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
            if (answer.statusCode() == 201) {
                JsonNode order = Shop.json(answer);
                known.put(order.path("id").asString(), new Known("placed", lines(order)));
            }
            if (!known.isEmpty() && random.nextBoolean()) {
                List<String> ids = new ArrayList<>(known.keySet());
                String id = ids.get(random.nextInt(ids.size()));
                known.computeIfPresent(
                        id, (same, order) -> new Known(stepped(id, order.state(), random), order.lines()));
            }
        }
        return known;
    }

    private void fillCart(int buyer, Random random) {
        for (int line = random.nextInt(4); line >= 0; line--) {
            HttpResponse<String> answer = shop.put(buyer, 1 + random.nextInt(products), 1 + random.nextInt(3));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** Where a step led, also when it was taken before its answer was lost, and refused the second time. */
    private String stepped(String id, String state, Random random) {
        List<String> possible = STEPS.getOrDefault(state, List.of("ship"));
        String step = possible.get(random.nextInt(possible.size()));
        String body = step.equals("pay") ? "{\"paymentReference\": \"pay\"}" : "";
        HttpResponse<String> answer = shop.send(0, "POST", "/api/v1/orders/" + id + "/" + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
        return Shop.json(shop.send(0, "GET", "/api/v1/orders/" + id, ""))
                .path("state")
                .asString();
    }

    private Map<String, Integer> stockAfter(Map<String, Known> known) {
        Map<String, Integer> left = new HashMap<>();
        for (int product = 1; product <= products; product++) {
            left.put(Shop.product(product), stock);
        }
        known.values().stream()
                .filter(order -> !GIVES_BACK.contains(order.state()))
                .forEach(order ->
                        order.lines().forEach((product, quantity) -> left.merge(product, -quantity, Integer::sum)));
        return left;
    }

    private static Map<String, Integer> lines(JsonNode order) {
        Map<String, Integer> lines = new HashMap<>();
        order.path("lines")
                .forEach(line -> lines.put(
                        line.path("productId").asString(), line.path("quantity").asInt()));
        return lines;
    }
}
