package dev.cimiento.persistence.cart;

import dev.cimiento.domain.cart.CartLineView;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record CartLineRow(
        Id<Product> productId,
        @Nullable String sku,
        String name,
        BigDecimal price,
        boolean active,
        int stock,
        int quantity)
        implements Row<CartLineView> {

    @Override
    public CartLineView toDomain() {
        return new CartLineView(productId, Optional.ofNullable(sku), name, price, active, stock, quantity);
    }
}
