package dev.cimiento.domain.cart;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;

/**
 * A product in a cart with its quantity.
 *
 * @param quantity 1 to {@value #MAX_QUANTITY}
 */
public record CartLine(Id<Product> productId, int quantity) {

    public static final int MAX_QUANTITY = 999;

    public CartLine {
        Rules rules = new Rules();
        rules.require(
                quantity >= 1 && quantity <= MAX_QUANTITY,
                "quantity",
                ViolationCode.OUT_OF_RANGE,
                "must be between 1 and " + MAX_QUANTITY);
        rules.enforce();
    }
}
