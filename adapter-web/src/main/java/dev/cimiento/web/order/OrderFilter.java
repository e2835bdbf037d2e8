package dev.cimiento.web.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which orders a client wants, by its query parameters: each narrows; all may be combined. */
public record OrderFilter(
        @Parameter(description = "Only those of this user; another than oneself takes the right to see all.") @Nullable
        Id<User> userId,

        @Parameter(description = "Only those that are there in their life.") @Nullable
        OrderState state,

        @Parameter(description = "Only those placed then or later.", example = "2026-03-01T00:00:00Z") @Nullable
        Instant placedFrom,

        @Parameter(description = "Only those placed earlier.", example = "2026-04-01T00:00:00Z") @Nullable
        Instant placedBefore,

        @Parameter(description = "Only those with this product.") @Nullable
        Id<Product> productId,

        @Parameter(description = "Only those that cost this or more.", example = "10") @Nullable
        BigDecimal minTotal,

        @Parameter(description = "Only those that cost this or less.", example = "20.50") @Nullable
        BigDecimal maxTotal) {

    /** @throws Invalid when the parameters do not go together */
    OrderQuery query(PageRequest<OrderSort> page) {
        return new OrderQuery(
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
