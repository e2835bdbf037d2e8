package dev.cimiento.web.order;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The base of the tests of carts and orders over HTTP. Each test has its own buyers and products. */
@SpringBootTest(classes = OrderApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class OrderApiTest extends ApiTest {

    static final String PRODUCTS = "/api/v1/products";
    static final String CART = "/api/v1/cart";
    static final String ORDERS = "/api/v1/orders";
    static final String AUTHORIZATION = "Authorization";
    static final String KEY = "Idempotency-Key";

    final String ada = "Bearer ada" + UUID.randomUUID();

    String product(String name, String price, int stock) {
        String path = api.created(PRODUCTS, "{\"name\": \"" + name + "\", \"price\": " + price + "}");
        if (stock > 0) {
            api.post(path + "/stock", "{\"delta\": " + stock + ", \"reason\": \"delivery\"}");
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    ReceivedResponse put(String buyer, String product, int quantity) {
        return api.put(CART + "/items/" + product, "{\"quantity\": " + quantity + "}", AUTHORIZATION, buyer);
    }

    ReceivedResponse order(String buyer, String body, String key) {
        return api.post(ORDERS, body, AUTHORIZATION, buyer, KEY, key);
    }

    /** Places an order for a new product and returns its path. */
    String ordered(String buyer, String price, int quantity) {
        put(buyer, product("Chai", price, quantity), quantity);
        return order(buyer, "{}", UUID.randomUUID().toString()).header("Location");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
