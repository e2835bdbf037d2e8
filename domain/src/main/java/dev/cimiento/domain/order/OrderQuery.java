package dev.cimiento.domain.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Filters and page of a list of orders; all filters apply together.
 *
 * @param placedFrom selects orders placed at this time or later
 * @param placedBefore selects orders placed before this time
 * @param productId selects orders with this product on a line
 */
public record OrderQuery(
        Optional<IdFilter<Order>> ids,
        Optional<Id<User>> userId,
        Optional<OrderState> state,
        Optional<Instant> placedFrom,
        Optional<Instant> placedBefore,
        Optional<Id<Product>> productId,
        Optional<BigDecimal> minTotal,
        Optional<BigDecimal> maxTotal,
        PageRequest<OrderSort> page)
        implements Query<OrderSort> {

    public OrderQuery {
        Rules rules = new Rules();
        rules.require(
                isRange(placedFrom, placedBefore),
                "placedFrom",
                ViolationCode.CONTRADICTORY,
                "must not be after placedBefore");
        rules.require(
                isRange(minTotal, maxTotal), "minTotal", ViolationCode.CONTRADICTORY, "must not be above maxTotal");
        rules.enforce();
    }

    /** Returns a query of all orders. */
    public static OrderQuery all(PageRequest<OrderSort> page) {
        return new OrderQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                page);
    }

    /** Returns this query for the orders of one user. */
    public OrderQuery of(Id<User> user) {
        return new OrderQuery(
                ids, Optional.of(user), state, placedFrom, placedBefore, productId, minTotal, maxTotal, page);
    }

    /** Returns this query for another page. */
    public OrderQuery withPage(PageRequest<OrderSort> other) {
        return new OrderQuery(ids, userId, state, placedFrom, placedBefore, productId, minTotal, maxTotal, other);
    }

    private static <C extends Comparable<C>> boolean isRange(Optional<C> least, Optional<C> most) {
        return least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) <= 0;
    }
}
