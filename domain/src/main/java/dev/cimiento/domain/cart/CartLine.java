package dev.cimiento.domain.cart;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;

/**
 * So many of a product, as somebody means to buy them.
 *
 * @param quantity 1 to {@value #MAX_QUANTITY}
 */
public record CartLine(Id<Product> productId, int quantity) {

    public static final int MAX_QUANTITY = 999;

    public CartLine {
        Rules rules = new Rules();
        rules.require(quantity >= 1 && quantity <= MAX_QUANTITY, "quantity", "must be between 1 and " + MAX_QUANTITY);
        rules.enforce();
    }
}
