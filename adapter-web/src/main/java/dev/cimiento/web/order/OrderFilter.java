package dev.cimiento.web.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.web.shared.list.IdsParameter;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters that filter orders. All parameters that are given must match. */
public record OrderFilter(
        @IdsParameter @Nullable Set<Id<Order>> ids,

        @Parameter(description = "Only orders of this user; other users than yourself need orders:read-all.") @Nullable
        Id<User> userId,

        @Parameter(description = "Only orders in this state.") @Nullable
        OrderState state,

        @Parameter(description = "Only orders placed at or after this time.", example = "2026-03-01T00:00:00Z")
        @Nullable
        Instant placedFrom,

        @Parameter(description = "Only orders placed before this time.", example = "2026-04-01T00:00:00Z") @Nullable
        Instant placedBefore,

        @Parameter(description = "Only orders that contain this product.") @Nullable
        Id<Product> productId,

        @Parameter(description = "Only orders with at least this total.", example = "10") @Nullable
        BigDecimal minTotal,

        @Parameter(description = "Only orders with at most this total.", example = "20.50") @Nullable
        BigDecimal maxTotal) {

    /** @throws Invalid if parameters contradict each other */
    OrderQuery query(PageRequest<OrderSort> page) {
        return new OrderQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(userId),
                Optional.ofNullable(state),
                Optional.ofNullable(placedFrom),
                Optional.ofNullable(placedBefore),
                Optional.ofNullable(productId),
                Optional.ofNullable(minTotal),
                Optional.ofNullable(maxTotal),
                page);
    }
}
