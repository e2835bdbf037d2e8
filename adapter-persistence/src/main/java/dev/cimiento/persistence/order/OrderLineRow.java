package dev.cimiento.persistence.order;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record OrderLineRow(
        Id<Product> productId, @Nullable String sku, String name, BigDecimal price, int quantity, BigDecimal discount)
        implements Row<OrderLine> {

    @Override
    public OrderLine toDomain() {
        return new OrderLine(productId, Optional.ofNullable(sku), name, price, quantity, discount);
    }
}
