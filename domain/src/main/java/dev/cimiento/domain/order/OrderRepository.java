package dev.cimiento.domain.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores orders. Orders are never deleted. */
public interface OrderRepository {

    Optional<Entity<Order>> find(Id<Order> id);

    Page<OrderSummary> list(OrderQuery query);

    /** Returns the lines of these orders, each in the order of its positions. */
    Map<Id<Order>, List<OrderLine>> lines(Set<Id<Order>> ids);

    /**
     * Adds all orders or none.
     *
     * @throws Conflict {@code order-known} if an order with the same external reference exists
     */
    void add(List<Entity<Order>> orders);

    /**
     * Stores the last step of an order's history as its next version.
     *
     * @throws StaleVersion if the stored version is not the one before, or the order no longer belongs to the same user
     */
    void update(Entity<Order> order);

    /** Returns those of these external references that orders have. */
    Set<String> knownReferences(Set<String> references);

    /** Returns the orders that were placed before this time and are still unpaid, the oldest first. */
    List<Id<Order>> unpaid(Instant placedBefore, int max);

    /**
     * Locks an order for the current transaction and returns it. Empty if the order is no longer unpaid, or another
     * transaction is changing it.
     */
    Optional<Entity<Order>> lockUnpaid(Id<Order> id);

    /**
     * Replaces an imported customer by {@link Customer#ERASED} in at most {@code most} orders. The orders keep their
     * references and totals.
     *
     * @return the number of changed orders
     */
    int eraseCustomer(String code, int most);

    /** Removes the user and the shipping address from all orders of a user. */
    void anonymize(Id<User> user);

    /** Returns a sales report: periods in ascending order; products and categories by sales, the largest first. */
    List<SalesRow> sales(SalesQuery query);
}
