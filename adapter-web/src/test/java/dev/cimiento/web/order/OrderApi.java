package dev.cimiento.web.order;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.cart.CartService;
import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.StockService;
import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.application.importing.FileImport;
import dev.cimiento.application.order.CheckoutService;
import dev.cimiento.application.order.CustomerErasure;
import dev.cimiento.application.order.OrderAdmission;
import dev.cimiento.application.order.OrderService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartPermissions;
import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.importing.RecordingStaging;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.order.OrderAdapter;
import dev.cimiento.domain.order.OrderBuilder;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.rate.InMemoryRateLimiter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.web.WebConfiguration;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.cart.CartController;
import dev.cimiento.web.catalog.product.ProductController;
import dev.cimiento.web.catalog.stock.StockController;
import dev.cimiento.web.order.customer.CustomerErasureController;
import dev.cimiento.web.order.sales.SalesController;
import dev.cimiento.web.rate.ReportedLimits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of carts, orders and products, over repositories in memory. A request without a token comes from a clerk with
 * all permissions; otherwise the bearer token is the name of the buyer.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
class OrderApi {

    private static final UUID CLERK = new UUID(1, 1);

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final OrderAdapter store = OrderAdapter.inMemory(database);
    private final CatalogAdapter catalog = store.cart().catalog();
    private final AccountAdapter accounts = AccountAdapter.inMemory(database);
    private final SequentialIds ids = new SequentialIds();
    private final EntityFactory entities = new EntityFactory(ids, Clock.systemUTC());
    private final LiveRights rights = new LiveRights(accounts.sessions(), accounts.accessTokens(), entities);

    @Bean
    ActorSource actors() {
        makeUser(CLERK, "clerk");
        return request -> Optional.ofNullable(request.getHeader("Authorization"))
                .map(header -> buyer(header.replace("Bearer ", "")))
                .orElseGet(() -> new Actor(
                        "clerk",
                        Optional.of(new UserIdentity(CLERK, Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        true,
                        Set.of()));
    }

    private synchronized Actor buyer(String name) {
        if (name.equals("nobody")) {
            return Actor.anonymous(Optional.empty(), Set.of());
        }
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (accounts.users().find(new Id<>(id)).isEmpty()) {
            makeUser(id, name);
        }
        return Actors.inSession(
                id, id, CartPermissions.READ, CartPermissions.WRITE, OrderPermissions.READ, OrderPermissions.PLACE);
    }

    private void makeUser(UUID id, String name) {
        Instant now = entities.now();
        Optional<String> none = Optional.empty();
        accounts.users()
                .add(Entity.created(
                        new Id<>(id),
                        now,
                        new User(new EmailAddress(name + "@example.org"), name, Role.USER, true, true)));
        accounts.sessions().begin(Session.begun(new Id<>(id), new Id<>(id), now, none, none), SecretHash.of(name));
        accounts.profiles()
                .put(Entity.created(
                        new Id<>(id),
                        now,
                        new Profile(none, none, none, none, none, Optional.of(OrderBuilder.ADDRESS))));
    }

    @Bean
    Permissions permissions() {
        return Permissions.union(List.of(CatalogPermissions.ALL, CartPermissions.ALL, OrderPermissions.ALL));
    }

    @Bean
    Idempotency idempotency() {
        return new Idempotency(new InMemoryIdempotencyStore(database), database, Clock.systemUTC());
    }

    @Bean
    ProductController products(JsonMapper json) {
        return new ProductController(
                new ProductService(catalog.products(), catalog.categories(), catalog.tags(), entities, database),
                new CatalogImportService(
                        new FileImport<>(new RecordingStaging<>(), database),
                        new FileImport<>(new RecordingStaging<>(), database),
                        new FileImport<>(new RecordingStaging<>(), database),
                        entities),
                json);
    }

    @Bean
    StockController stock() {
        return new StockController(new StockService(catalog.stock(), catalog.products(), entities));
    }

    @Bean
    CartController carts() {
        return new CartController(new CartService(store.cart().carts(), entities, database));
    }

    @Bean
    OrderService orderService() {
        return new OrderService(store.orders(), catalog.stock(), rights, entities, database);
    }

    @Bean
    OrderController orders(OrderService orders, JsonMapper json) {
        CheckoutService checkout = new CheckoutService(
                store.cart().carts(),
                store.orders(),
                catalog.stock(),
                rights,
                new OrderAdmission(
                        accounts.users(),
                        new ReportedLimits(new InMemoryRateLimiter(database, Clock.systemUTC())),
                        OrderPolicy.DEFAULT),
                accounts.profiles(),
                new InMemoryOutbox(database, ids, Clock.systemUTC()),
                entities,
                database);
        return new OrderController(checkout, orders, json);
    }

    @Bean
    OrderStepController steps(OrderService orders, JsonMapper json) {
        return new OrderStepController(orders, json);
    }

    @Bean
    OrderExportController export(OrderService orders) {
        return new OrderExportController(orders);
    }

    @Bean
    CustomerErasureController erasures() {
        return new CustomerErasureController(
                new CustomerErasure(store.orders(), rights, new AuditTrail(accounts.audit(), entities), database));
    }

    @Bean
    SalesController sales(OrderService orders) {
        return new SalesController(orders);
    }
}
