package dev.cimiento.persistence.order;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of one of several orders. */
record LineOfOrderRow(
        Id<Order> orderId,
        Id<Product> productId,
        @Nullable String sku,
        String name,
        BigDecimal price,
        int quantity,
        BigDecimal discount)
        implements Row<Map.Entry<Id<Order>, OrderLine>> {

    @Override
    public Map.Entry<Id<Order>, OrderLine> toDomain() {
        return Map.entry(orderId, new OrderLine(productId, Optional.ofNullable(sku), name, price, quantity, discount));
    }
}
