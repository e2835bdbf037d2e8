package dev.cimiento.domain.cart;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a cart, and what its product is now.
 *
 * @param price for one
 * @param offered whether the product is sold at all
 * @param stock how many there are to sell
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
