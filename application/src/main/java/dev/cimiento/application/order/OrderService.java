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
import dev.cimiento.domain.order.OrderSort;
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
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The use cases of orders that were placed. Who may not see all sees his own, and of the others not that they exist. */
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

    /** @throws NotFound when there is none, or it is another's */
    public Entity<Order> get(Actor actor, Id<Order> id) {
        actor.require(OrderPermissions.READ);
        return seen(actor, id);
    }

    /**
     * One's own, or all for those who may see them.
     *
     * @throws Forbidden when who may not asks for another's
     */
    public Page<OrderSummary> list(Actor actor, OrderQuery query) {
        actor.require(OrderPermissions.READ);
        return orders.list(actor.may(OrderPermissions.READ_ALL) ? query : own(actor, query));
    }

    /** Passes everything on that a query finds, read page by page; it is no snapshot. */
    public void forEach(
            Actor actor,
            PageRequest<OrderSort> start,
            Function<PageRequest<OrderSort>, OrderQuery> query,
            Consumer<OrderSummary> reader) {
        start.readOn(request -> list(actor, query.apply(request)), reader);
    }

    /** @param query asked for only when the actor may know */
    public List<SalesRow> sales(Actor actor, Supplier<SalesQuery> query) {
        actor.require(OrderPermissions.READ_ALL);
        return orders.sales(query.get());
    }

    /**
     * Takes an order a step further, and gives the stock back where the step does.
     *
     * @param expected the version that the step is meant for
     * @param paymentReference under which a payment is known elsewhere; for that step only
     * @throws NotFound when there is none, or it is another's and one may neither see nor process it
     * @throws StaleVersion when it is not of that version, or another step came first
     * @throws Conflict when the step does not lead on from where the order is
     * @throws Forbidden unless it is one's own to cancel, or one may process orders
     */
    public Entity<Order> step(
            Actor actor, Id<Order> id, OrderStep step, ExpectedVersion expected, Optional<String> paymentReference) {
        boolean mayBeOwn = step == OrderStep.CANCEL && !actor.may(OrderPermissions.PROCESS);
        Permission needed = mayBeOwn ? OrderPermissions.PLACE : OrderPermissions.PROCESS;
        actor.require(needed);
        return transactions.inTransaction(() -> {
            Actor live = rights.require(actor, needed);
            OrderEvent event = new OrderEvent(step, entities.now(), live.userId(), paymentReference);
            Entity<Order> next = stepped(live, id, expected, event);
            stock.follow(next, step);
            return next;
        });
    }

    private Entity<Order> stepped(Actor actor, Id<Order> id, ExpectedVersion expected, OrderEvent event) {
        Entity<Order> present = actor.may(OrderPermissions.PROCESS) ? found(id) : seen(actor, id);
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

    private Entity<Order> seen(Actor actor, Id<Order> id) {
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
