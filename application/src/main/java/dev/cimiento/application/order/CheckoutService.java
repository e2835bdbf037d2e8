package dev.cimiento.application.order;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartLineView;
import dev.cimiento.domain.cart.CartRepository;
import dev.cimiento.domain.cart.CartView;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders the content of the cart: all of it or nothing. */
public class CheckoutService {

    private final CartRepository carts;
    private final OrderRepository orders;
    private final StockPosting stock;
    private final LiveRights rights;
    private final OrderAdmission admission;
    private final ProfileRepository profiles;
    private final Outbox outbox;
    private final EntityFactory entities;
    private final Transactions transactions;

    public CheckoutService(
            CartRepository carts,
            OrderRepository orders,
            StockLedger stock,
            LiveRights rights,
            OrderAdmission admission,
            ProfileRepository profiles,
            Outbox outbox,
            EntityFactory entities,
            Transactions transactions) {
        this.carts = carts;
        this.orders = orders;
        this.stock = new StockPosting(stock, entities);
        this.rights = rights;
        this.admission = admission;
        this.profiles = profiles;
        this.outbox = outbox;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Places an order for the content of the current user's cart.
     *
     * @throws Conflict if a product is withdrawn or there is not enough stock, naming each; if the cart is empty, or
     *     its total is not the expected one; if the user must verify the e-mail address first
     * @throws TooManyRequests if the user has placed too many orders lately
     * @throws Invalid if neither the checkout nor the profile has a shipping address
     */
    public Entity<Order> place(Actor actor, Checkout checkout) {
        actor.require(OrderPermissions.PLACE);
        Id<User> user = new Id<>(actor.requireUser());
        return transactions.inTransaction(() -> {
            rights.require(actor, OrderPermissions.PLACE);
            // Reads that need no lock come first, to hold locks for a short time.
            PostalAddress address = checkout.shippingAddress().orElseGet(() -> addressOf(user));
            User buyer = admission.admit(user);
            CartView cart = carts.lock(user);
            new CheckoutCheck(cart).require(checkout.expectedTotal());
            Entity<Order> order = order(actor, user, address, cart);
            stock.post(order, OrderStep.PLACE);
            orders.add(List.of(order));
            carts.remove(
                    user, cart.lines().stream().map(CartLineView::productId).collect(Collectors.toSet()));
            outbox.put(user.value(), new OrderConfirmation(buyer, order).mail());
            return order;
        });
    }

    private Entity<Order> order(Actor actor, Id<User> user, PostalAddress address, CartView cart) {
        Instant now = entities.now();
        Order order = new Order(
                Optional.of(user),
                Optional.of(address),
                Optional.empty(),
                now,
                cart.lines().stream().map(CheckoutService::line).toList(),
                List.of(OrderEvent.of(OrderStep.PLACE, now, actor)));
        return Entity.created(entities.newId(), now, order);
    }

    private static OrderLine line(CartLineView line) {
        return new OrderLine(line.productId(), line.sku(), line.name(), line.price(), line.quantity(), BigDecimal.ZERO);
    }

    private PostalAddress addressOf(Id<User> user) {
        return profiles.find(user)
                .map(Entity::state)
                .flatMap(Profile::address)
                .orElseThrow(() -> new Invalid(
                        "shippingAddress", ViolationCode.REQUIRED, "is required, since the profile has no address"));
    }
}
