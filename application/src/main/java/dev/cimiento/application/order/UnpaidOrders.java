package dev.cimiento.application.order;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cancels orders that were not paid in time, so that they do not reserve stock for ever. */
public class UnpaidOrders {

    private final OrderRepository orders;
    private final StockPosting stock;
    private final UserRepository users;
    private final Outbox outbox;
    private final EntityFactory entities;
    private final Transactions transactions;
    private final OrderPolicy policy;

    public UnpaidOrders(
            OrderRepository orders,
            StockLedger stock,
            UserRepository users,
            Outbox outbox,
            EntityFactory entities,
            Transactions transactions,
            OrderPolicy policy) {
        this.orders = orders;
        this.stock = new StockPosting(stock, entities);
        this.users = users;
        this.outbox = outbox;
        this.entities = entities;
        this.transactions = transactions;
        this.policy = policy;
    }

    /**
     * Cancels the orders that are due, the oldest first, and notifies their buyers by mail. Each order has its own
     * transaction, which locks the order and then its stock, as every step does. An order that a person or another
     * server changes at the same time is skipped.
     *
     * @return the number of orders that were due, at most {@code most}
     * @throws Conflict if an order cannot be cancelled; all other due orders are cancelled before it is thrown
     */
    public int cancel(int most) {
        if (policy.timeToPay().isZero()) {
            return 0;
        }
        Instant placedBefore = entities.now().minus(policy.timeToPay());
        List<Id<Order>> due = orders.unpaid(placedBefore, most);
        List<Conflict> failures =
                due.stream().map(this::cancel).flatMap(Optional::stream).toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return due.size();
    }

    /** Returns the reason if the order cannot be cancelled. */
    private Optional<Conflict> cancel(Id<Order> id) {
        try {
            transactions.inTransaction(() -> orders.lockUnpaid(id).map(this::cancelled));
            return Optional.empty();
        } catch (Conflict failure) {
            return Optional.of(failure);
        }
    }

    private Entity<Order> cancelled(Entity<Order> unpaid) {
        OrderEvent event = OrderEvent.of(OrderStep.CANCEL, entities.now(), Actor.SYSTEM);
        Entity<Order> order = entities.change(unpaid, unpaid.state().after(event));
        orders.update(order);
        stock.post(order, OrderStep.CANCEL);
        order.state()
                .userId()
                .flatMap(users::find)
                .ifPresent(buyer -> outbox.put(buyer.id().value(), new Cancellation(buyer.state(), order).mail()));
        return order;
    }
}
