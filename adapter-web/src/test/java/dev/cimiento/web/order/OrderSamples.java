package dev.cimiento.web.order;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;

/** What a right request about carts and orders needs, and their document does not tell. */
public final class OrderSamples {

    private static final String PRODUCTS = "/api/v1/products";
    private static final String ITEMS = "/api/v1/cart/items";

    private OrderSamples() {}

    /** There is something in the cart for whoever orders. */
    public static void prepare(Api api, ApiOperation operation) {
        if (operation.name().equals("POST /api/v1/orders")) {
            api.delete("/api/v1/cart");
            String product = api.created(PRODUCTS, "{\"name\": \"Chai\", \"price\": 18}");
            api.post(product + "/stock", "{\"delta\": 1, \"reason\": \"delivery\"}");
            api.put(ITEMS + product.substring(product.lastIndexOf('/')), "{\"quantity\": 1}");
        }
    }

    /** What is put into a cart is a product. */
    public static String collection(ApiOperation operation) {
        return operation.collection().equals(ITEMS) ? PRODUCTS : operation.collection();
    }
}
