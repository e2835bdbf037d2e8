package dev.cimiento.persistence.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderSummary;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record OrderSummaryRow(
        Id<Order> id,
        Instant placedAt,
        String state,
        @Nullable Id<User> userId,
        @Nullable String customerName,
        @Nullable String reference,
        int lines,
        BigDecimal total)
        implements Row<OrderSummary> {

    @Override
    public OrderSummary toDomain() {
        return new OrderSummary(
                id,
                placedAt,
                OrderState.of(state),
                Optional.ofNullable(userId),
                Optional.ofNullable(customerName),
                Optional.ofNullable(reference),
                lines,
                total);
    }
}
