package dev.cimiento.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.AtOnce;
import dev.cimiento.web.shared.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be sent again, and what comes back. */
class IdempotencyTest extends OrderApiTest {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_gets_the_first_answer_and_is_done_once() {
        String chai = product("Chai", "18.00", 5);
        put(ada, chai, 2);
        Answer first = order(ada, "{}", key);
        put(ada, chai, 1);

        Answer again = order(ada, "{}", key);

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
    void sent_at_once_it_is_done_once() {
        String chai = product("Chai", "18.00", 50);
        put(ada, chai, 2);

        List<Answer> answers = AtOnce.run(8, number -> order(ada, "{}", key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers)
                .filteredOn(answer -> answer.header(REPLAYED).isEmpty())
                .hasSize(1);
        assertThat(stock(chai)).isEqualTo(48);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        put(ada, product("Chai", "18.00", 5), 1);
        order(ada, "{}", key);

        Answer other = order(ada, "{\"expectedTotal\": 18}", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.errors()).containsExactly("Idempotency-Key was used for another request");
    }

    @Test
    void the_key_of_another_never_answers() {
        String bob = "Bearer bob" + UUID.randomUUID();
        put(ada, product("Chai", "18.00", 5), 1);
        order(ada, "{}", key);

        assertThat(order(bob, "{}", key).text("rule")).isEqualTo("cart-empty");
    }

    @Test
    void what_was_refused_can_be_tried_again_with_the_same_key() {
        assertThat(order(ada, "{}", key).status()).isEqualTo(409);
        put(ada, product("Chai", "18.00", 5), 1);

        Answer second = order(ada, "{}", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header(REPLAYED)).isEmpty();
    }

    @Test
    void creations_batches_and_stock_movements_take_a_key_and_need_none() {
        String product = "{\"name\": \"Chai\", \"price\": 1}";
        assertThat(api.post(PRODUCTS, product, KEY, key).body())
                .isEqualTo(api.post(PRODUCTS, product, KEY, key).body());
        String batch = "{\"items\": [" + product + "]}";
        assertThat(api.post(PRODUCTS + "/batch", batch, KEY, key).body())
                .isEqualTo(api.post(PRODUCTS + "/batch", batch, KEY, key).body());
        String chai = product("Chai", "1", 0);
        String stock = PRODUCTS + "/" + chai + "/stock";
        String delivery = "{\"delta\": 5, \"reason\": \"delivery\"}";

        api.post(stock, delivery, KEY, key);
        assertThat(api.post(stock, delivery, KEY, key).header(REPLAYED)).isEqualTo("true");
        assertThat(stock(chai)).isEqualTo(5);
        api.post(stock, delivery);
        assertThat(stock(chai)).isEqualTo(10);
        String other = PRODUCTS + "/" + product("Chang", "1", 0) + "/stock";
        assertThat(api.post(other, delivery, KEY, key).status()).isEqualTo(422);
    }

    @Test
    void a_step_sent_again_gets_the_first_answer_and_is_wrong_without_its_key() {
        String order = ordered(ada, "18.00", 2);
        String payment = "{\"paymentReference\": \"pay_1\"}";
        Answer paid = api.post(order + "/pay", payment, KEY, key);

        Answer again = api.post(order + "/pay", payment, KEY, key);

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
    void step_with_another_precondition_under_the_same_key_is_refused() {
        String order = ordered(ada, "18.00", 2);
        String payment = "{\"paymentReference\": \"pay_1\"}";
        String present = api.get(order).header("ETag");
        assertThat(api.post(order + "/pay", payment, KEY, key, "If-Match", present)
                        .status())
                .isEqualTo(200);

        Answer other = api.post(order + "/pay", payment, KEY, key, "If-Match", "\"999\"");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.errors()).containsExactly("Idempotency-Key was used for another request");
        assertThat(api.post(order + "/pay", payment, KEY, key, "If-Match", present)
                        .header(REPLAYED))
                .isEqualTo("true");
    }

    @Test
    void an_order_needs_a_key_and_somebody_whose_it_is() throws IOException, InterruptedException {
        put(ada, product("Chai", "18.00", 5), 1);

        assertThat(bare(AUTHORIZATION, ada).statusCode()).isEqualTo(400);
        assertThat(bare(AUTHORIZATION, ada).body()).contains("Idempotency-Key", "is required");
        assertThat(bare(AUTHORIZATION, "Bearer nobody", KEY, "one").statusCode())
                .isEqualTo(401);
        assertThat(bare(AUTHORIZATION, ada, KEY, "one", KEY, "two").statusCode())
                .isEqualTo(400);
    }

    /** With these headers and no others. */
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
