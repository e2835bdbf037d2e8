package dev.cimiento.web.order;

import dev.cimiento.web.cart.CartSamples;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import java.util.Optional;

/** Creates orders for generated requests. */
public final class OrderSamples {

    private static final String ORDERS = "/api/v1/orders";

    private OrderSamples() {}

    /** Fills the cart before an order is placed. */
    public static void prepare(Api api, ApiOperation operation) {
        if (operation.name().equals("POST " + ORDERS)) {
            CartSamples.fill(api);
        }
    }

    /** Returns the id of a new order; empty for an operation of another feature. */
    public static Optional<String> existingId(Api api, ApiOperation operation) {
        if (!operation.path().startsWith(ORDERS)) {
            return Optional.empty();
        }
        CartSamples.fill(api);
        String order = api.created(ORDERS, "{}");
        return Optional.of(order.substring(order.lastIndexOf('/') + 1));
    }
}
