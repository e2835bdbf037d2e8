package dev.cimiento.domain.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where orders are kept, for good: none is removed. */
public interface OrderRepository {

    Optional<Entity<Order>> find(Id<Order> id);

    Page<OrderSummary> list(OrderQuery query);

    /**
     * Adds all or none.
     *
     * @throws Conflict {@code order-known} when one has the number elsewhere of another
     */
    void add(List<Entity<Order>> orders);

    /**
     * Keeps the last step of an order's history, which is its next version.
     *
     * @throws StaleVersion when the version before it is no longer there, or no longer its user's
     */
    void update(Entity<Order> order);

    /** Which of these numbers elsewhere orders have. */
    Set<String> knownReferences(Set<String> references);

    /** Returns the orders that were placed before this time and are still unpaid, the oldest first. */
    List<Id<Order>> unpaid(Instant placedBefore, int max);

    /**
     * Locks an order for the transaction under way, and returns it. Empty when it is no longer unpaid, or when another
     * transaction is changing it.
     */
    Optional<Entity<Order>> lockUnpaid(Id<Order> id);

    /**
     * Replaces an imported customer by {@link Customer#ERASED} in up to that many orders. The orders stay, with their
     * references and sums.
     *
     * @return in how many orders
     */
    int eraseCustomer(String code, int most);

    /** Erases from a user's orders the user and the shipping address. */
    void forget(Id<User> user);

    /** What was sold: periods in their order, products and categories those first that brought most. */
    List<SalesRow> sales(SalesQuery query);
}
