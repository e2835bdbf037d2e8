package dev.cimiento.application.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.cart.CartService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.profile.InMemoryProfileRepository;
import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.session.InMemorySessionRepository;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.token.InMemoryAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.InMemoryUserRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartLine;
import dev.cimiento.domain.cart.CartPermissions;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderAdapter;
import dev.cimiento.domain.order.OrderBuilder;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.rate.InMemoryRateLimiter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.access.Permission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The use cases of carts and orders over an empty in-memory store, with methods that fill it. */
final class OrderUseCases {

    static final PostalAddress ADDRESS = OrderBuilder.ADDRESS;

    final MovableClock clock = new MovableClock();
    final SequentialIds ids = new SequentialIds();
    final EntityFactory entities = new EntityFactory(ids, clock);
    final InMemoryDatabase database = new InMemoryDatabase();
    final OrderAdapter adapter = OrderAdapter.inMemory(database);
    final AccountTables accounts = new AccountTables(database);
    final InMemoryUserRepository users = new InMemoryUserRepository(accounts);
    final InMemorySessionRepository sessions = new InMemorySessionRepository(accounts);
    final LiveRights rights = new LiveRights(sessions, new InMemoryAccessTokenRepository(accounts), entities);
    final InMemoryProfileRepository profiles = new InMemoryProfileRepository(accounts);
    final InMemoryOutbox outbox = new InMemoryOutbox(database, ids, clock);
    final CartService carts = new CartService(adapter.cart().carts(), entities, database);
    final CheckoutService checkout = new CheckoutService(
            adapter.cart().carts(),
            adapter.orders(),
            adapter.cart().catalog().stock(),
            rights,
            new OrderAdmission(users, new InMemoryRateLimiter(database, clock), OrderPolicy.DEFAULT),
            profiles,
            outbox,
            entities,
            database);
    final UnpaidOrders unpaid = unpaid(OrderPolicy.DEFAULT);
    final OrderService orders =
            new OrderService(adapter.orders(), adapter.cart().catalog().stock(), rights, entities, database);

    UnpaidOrders unpaid(OrderPolicy policy) {
        return new UnpaidOrders(
                adapter.orders(), adapter.cart().catalog().stock(), users, outbox, entities, database, policy);
    }

    /** Returns a buyer, whose e-mail address is verified. */
    Actor buyer(String name) {
        return buyer(name, true);
    }

    Actor buyer(String name, boolean verified) {
        return signedIn(
                name,
                Role.USER,
                verified,
                CartPermissions.READ,
                CartPermissions.WRITE,
                OrderPermissions.READ,
                OrderPermissions.PLACE);
    }

    /** Returns a new user in a session, whose e-mail address is verified. */
    Actor signedIn(String name, Role role, Permission... permissions) {
        return signedIn(name, role, true, permissions);
    }

    private Actor signedIn(String name, Role role, boolean verified, Permission... permissions) {
        Id<User> id = ids.next();
        users.add(Entity.created(
                id, entities.now(), new User(new EmailAddress(name + "@example.org"), name, role, true, verified)));
        Session session = Session.begun(ids.next(), id, entities.now(), Optional.empty(), Optional.empty());
        sessions.begin(session, SecretHash.of(name));
        return Actors.inSession(id.value(), session.id().value(), permissions);
    }

    Id<Product> product(String name, String price, int stock) {
        Id<Product> id = ids.next();
        adapter.cart()
                .catalog()
                .products()
                .add(Entity.created(
                        id, entities.now(), aProduct().named(name).priced(price).build()));
        if (stock > 0) {
            adapter.cart()
                    .catalog()
                    .stock()
                    .post(List.of(
                            new StockMovement(ids.next(), id, stock, "delivery", entities.now(), Optional.empty())));
        }
        return id;
    }

    int stock(Id<Product> product) {
        return adapter.cart().catalog().products().find(product).orElseThrow().stock();
    }

    void put(Actor buyer, Id<Product> product, int quantity) {
        carts.put(buyer, new CartLine(product, quantity));
    }

    Entity<Order> place(Actor buyer) {
        return checkout.place(buyer, new Checkout(Optional.of(ADDRESS), Optional.empty()));
    }

    Entity<Order> place(Actor buyer, String expectedTotal) {
        return checkout.place(buyer, new Checkout(Optional.of(ADDRESS), Optional.of(new BigDecimal(expectedTotal))));
    }
}
