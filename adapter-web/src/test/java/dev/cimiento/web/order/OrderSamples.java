package dev.cimiento.web.order;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import java.util.Optional;

/** What a right request about carts and orders needs, and their document does not tell. */
public final class OrderSamples {

    private static final String CART = "/api/v1/cart";
    private static final String ORDERS = "/api/v1/orders";

    private OrderSamples() {}

    /** Sees to it that there is one product in the cart of whoever is about to order. */
    public static void prepare(Api api, ApiOperation operation) {
        if (operation.name().equals("POST " + ORDERS)) {
            fillCart(api);
        }
    }

    /** The id of what an operation of carts or orders is about; empty for one of others. */
    public static Optional<String> existingId(Api api, ApiOperation operation) {
        if (operation.path().startsWith(CART)) {
            return Optional.of(product(api));
        }
        if (operation.path().startsWith(ORDERS)) {
            fillCart(api);
            return Optional.of(id(api.created(ORDERS, "{}")));
        }
        return Optional.empty();
    }

    private static void fillCart(Api api) {
        api.delete(CART);
        api.put(CART + "/items/" + product(api), "{\"quantity\": 1}");
    }

    private static String product(Api api) {
        String product = api.created("/api/v1/products", "{\"name\": \"Chai\", \"price\": 18}");
        api.post(product + "/stock", "{\"delta\": 1, \"reason\": \"delivery\"}");
        return id(product);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
