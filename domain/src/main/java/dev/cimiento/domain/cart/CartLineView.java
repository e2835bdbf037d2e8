package dev.cimiento.domain.cart;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a cart with the current data of its product.
 *
 * @param price the price of one piece
 * @param offered false if the product is no longer sold
 * @param stock the number of pieces in stock
 */
public record CartLineView(
        Id<Product> productId,
        Optional<String> sku,
        String name,
        BigDecimal price,
        boolean offered,
        int stock,
        int quantity) {

    public Availability availability() {
        if (!offered) {
            return Availability.WITHDRAWN;
        }
        return stock < quantity ? Availability.NOT_ENOUGH : Availability.AVAILABLE;
    }

    public BigDecimal subtotal() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
