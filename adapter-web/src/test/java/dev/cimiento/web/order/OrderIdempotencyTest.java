package dev.cimiento.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.web.shared.ReceivedResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Repeated orders and steps. Shared behaviour of repeated requests is tested in {@code web.idempotency}. */
class OrderIdempotencyTest extends OrderApiTest {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final String key = UUID.randomUUID().toString();

    @Test
    void repeated_order_is_placed_once() {
        String chai = product("Chai", "18.00", 5);
        put(ada, chai, 2);
        ReceivedResponse first = order(ada, "{}", key);
        put(ada, chai, 1);

        ReceivedResponse again = order(ada, "{}", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(stock(chai)).isEqualTo(3);
        assertThat(api.get(CART, AUTHORIZATION, ada).json().path("lines")).hasSize(1);
    }

    @Test
    void order_that_is_sent_several_times_at_once_is_placed_once() {
        String chai = product("Chai", "18.00", 50);
        put(ada, chai, 2);

        List<ReceivedResponse> responses = ConcurrentWork.run(8, number -> order(ada, "{}", key));

        assertThat(responses).extracting(ReceivedResponse::status).containsOnly(201);
        assertThat(responses)
                .extracting(ReceivedResponse::body)
                .containsOnly(responses.get(0).body());
        assertThat(responses)
                .filteredOn(response -> response.header(REPLAYED).isEmpty())
                .hasSize(1);
        assertThat(stock(chai)).isEqualTo(48);
    }

    @Test
    void repeated_step_gets_the_first_response_and_is_refused_without_its_key() {
        String order = ordered(ada, "18.00", 2);
        String payment = "{\"paymentReference\": \"pay_1\"}";
        ReceivedResponse paid = api.post(order + "/pay", payment, KEY, key);

        ReceivedResponse again = api.post(order + "/pay", payment, KEY, key);

        assertThat(paid.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(paid.body());
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(api.post(order + "/pay", payment).text("rule")).isEqualTo("wrong-step");
        for (String step : List.of("/ship", "/deliver", "/return")) {
            assertThat(api.post(order + step, "", KEY, key + step).status()).isEqualTo(200);
            assertThat(api.post(order + step, "", KEY, key + step).header(REPLAYED))
                    .isEqualTo("true");
        }
        String mine = ordered(ada, "18.00", 2);
        api.post(mine + "/cancel", "", AUTHORIZATION, ada, KEY, key);
        assertThat(api.post(mine + "/cancel", "", AUTHORIZATION, ada, KEY, key).text("state"))
                .isEqualTo("cancelled");
    }

    @Test
    void order_needs_an_idempotency_key_and_a_user() throws IOException, InterruptedException {
        put(ada, product("Chai", "18.00", 5), 1);

        assertThat(bare(AUTHORIZATION, ada).statusCode()).isEqualTo(400);
        assertThat(bare(AUTHORIZATION, ada).body()).contains("Idempotency-Key", "is required");
        assertThat(bare(AUTHORIZATION, "Bearer nobody", KEY, "one").statusCode())
                .isEqualTo(401);
        assertThat(bare(AUTHORIZATION, ada, KEY, "one", KEY, "two").statusCode())
                .isEqualTo(400);
    }

    /** Sends an order with these headers and no others. */
    private HttpResponse<String> bare(String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.address(ORDERS))
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private int stock(String product) {
        return api.get(PRODUCTS + "/" + product).json().path("stock").asInt();
    }
}
