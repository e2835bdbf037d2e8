package dev.cimiento.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.order.OrderState;
import dev.cimiento.web.shared.OpenApiContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = OrderApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OrderOpenApiTest extends OpenApiContract {

    @Test
    void idempotency_key_is_required_for_orders_and_optional_for_products() {
        assertThat(key(OrderApiTest.ORDERS).path("required").asBoolean()).isTrue();
        assertThat(key(OrderApiTest.PRODUCTS).path("required").asBoolean()).isFalse();
        assertThat(post(OrderApiTest.ORDERS).at("/responses/201/headers").propertyNames())
                .contains("Idempotency-Replayed", "Location", "ETag");
    }

    @Test
    void documented_states_of_the_filter_equal_those_of_the_domain() {
        JsonNode parameters =
                api.document().root().path("paths").path(OrderApiTest.ORDERS).at("/get/parameters");

        assertThat(parameters
                        .valueStream()
                        .filter(parameter -> parameter.path("name").asString().equals("state"))
                        .flatMap(state -> state.at("/schema/enum").valueStream())
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(OrderState.values()).map(OrderState::code).toList());
    }

    private JsonNode key(String path) {
        return post(path)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals("Idempotency-Key"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode post(String path) {
        return api.document().root().path("paths").path(path).path("post");
    }
}
