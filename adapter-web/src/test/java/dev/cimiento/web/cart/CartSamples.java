package dev.cimiento.web.cart;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import java.util.Optional;

/** Creates carts for generated requests. */
public final class CartSamples {

    private static final String CART = "/api/v1/cart";

    private CartSamples() {}

    /** Returns the id of a product that can be put into the cart; empty for an operation of another feature. */
    public static Optional<String> existingId(Api api, ApiOperation operation) {
        return operation.path().startsWith(CART) ? Optional.of(product(api)) : Optional.empty();
    }

    /** Puts one new product into the cart, and nothing else. */
    public static void fill(Api api) {
        api.delete(CART);
        api.put(CART + "/items/" + product(api), "{\"quantity\": 1}");
    }

    private static String product(Api api) {
        String product = api.created("/api/v1/products", "{\"name\": \"Chai\", \"price\": 18}");
        api.post(product + "/stock", "{\"delta\": 1, \"reason\": \"delivery\"}");
        return product.substring(product.lastIndexOf('/') + 1);
    }
}
