package dev.cimiento.application.order;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.order.OrderSummary;
import dev.cimiento.domain.order.SalesQuery;
import dev.cimiento.domain.order.SalesRow;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The use cases of orders that were placed. Without {@code orders:read-all}, users see only their own orders; for other
 * orders they get {@link NotFound}.
 */
public class OrderService {

    private final OrderRepository orders;
    private final StockPosting stock;
    private final LiveRights rights;
    private final EntityFactory entities;
    private final Transactions transactions;

    public OrderService(
            OrderRepository orders,
            StockLedger stock,
            LiveRights rights,
            EntityFactory entities,
            Transactions transactions) {
        this.orders = orders;
        this.stock = new StockPosting(stock, entities);
        this.rights = rights;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** @throws NotFound if the order does not exist, or the actor is not allowed to see it */
    public Entity<Order> get(Actor actor, Id<Order> id) {
        actor.require(OrderPermissions.READ);
        return findVisible(actor, id);
    }

    /**
     * Lists the actor's own orders, or all orders if the actor has {@code orders:read-all}.
     *
     * @throws Forbidden if an actor without this permission asks for another user's orders
     */
    public Page<OrderSummary> list(Actor actor, OrderQuery query) {
        actor.require(OrderPermissions.READ);
        return orders.list(actor.may(OrderPermissions.READ_ALL) ? query : own(actor, query));
    }

    /** Returns the same page as {@link #list}, with the lines of its orders. */
    public OrdersWithLines listWithLines(Actor actor, OrderQuery query) {
        Page<OrderSummary> page = list(actor, query);
        return new OrdersWithLines(
                page, orders.lines(page.items().stream().map(OrderSummary::id).collect(Collectors.toSet())));
    }

    /** Passes all orders from the first page of a query on to a reader, page by page and without a snapshot. */
    public void forEach(Actor actor, OrderQuery first, Consumer<OrderSummary> reader) {
        first.page().readAll(page -> list(actor, first.withPage(page)), reader);
    }

    public List<SalesRow> sales(Actor actor, SalesQuery query) {
        actor.require(OrderPermissions.READ_ALL);
        return orders.sales(query);
    }

    /**
     * Takes an order a step further, and posts the effect on the stock.
     *
     * @param expected the versions of the order that the step accepts
     * @param paymentReference the reference of the payment in the payment system; only for the step {@code pay}
     * @throws NotFound if the order does not exist, or the actor is not allowed to see or process it
     * @throws StaleVersion if the current version is not expected, or another step came first
     * @throws Conflict if the current state does not allow the step
     * @throws Forbidden unless the actor cancels an own order, or has {@code orders:process}
     */
    public Entity<Order> step(
            Actor actor, Id<Order> id, OrderStep step, ExpectedVersion expected, Optional<String> paymentReference) {
        boolean onlyOwn = step == OrderStep.CANCEL && !actor.may(OrderPermissions.PROCESS);
        Permission needed = onlyOwn ? OrderPermissions.PLACE : OrderPermissions.PROCESS;
        actor.require(needed);
        return transactions.inTransaction(() -> {
            Actor live = rights.require(actor, needed);
            OrderEvent event = new OrderEvent(step, entities.now(), live.userId(), paymentReference);
            Entity<Order> next = stepped(live, id, expected, event);
            stock.post(next, step);
            return next;
        });
    }

    private Entity<Order> stepped(Actor actor, Id<Order> id, ExpectedVersion expected, OrderEvent event) {
        Entity<Order> present = actor.may(OrderPermissions.PROCESS) ? found(id) : findVisible(actor, id);
        if (!isOwn(actor, present)) {
            actor.require(OrderPermissions.PROCESS);
        }
        if (!expected.allows(present.version())) {
            throw new StaleVersion(id);
        }
        Entity<Order> next = entities.change(present, present.state().after(event));
        orders.update(next);
        return next;
    }

    private Entity<Order> findVisible(Actor actor, Id<Order> id) {
        Entity<Order> order = found(id);
        if (!actor.may(OrderPermissions.READ_ALL) && !isOwn(actor, order)) {
            throw new NotFound("order", id);
        }
        return order;
    }

    private Entity<Order> found(Id<Order> id) {
        return orders.find(id).orElseThrow(() -> new NotFound("order", id));
    }

    private static OrderQuery own(Actor actor, OrderQuery query) {
        Id<User> user = new Id<>(actor.requireUser());
        if (!query.userId().map(user::equals).orElse(true)) {
            actor.require(OrderPermissions.READ_ALL);
        }
        return query.of(user);
    }

    private static boolean isOwn(Actor actor, Entity<Order> order) {
        return order.state()
                .userId()
                .map(Id::value)
                .flatMap(owner -> actor.userId().filter(owner::equals))
                .isPresent();
    }
}
