package dev.cimiento.application.order;

import dev.cimiento.application.account.AccountUseCases;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.cart.CartService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.StockService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartPermissions;
import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.stock.StockMovementQuery;
import dev.cimiento.domain.catalog.stock.StockMovementSort;
import dev.cimiento.domain.order.OrderAdapter;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.rate.InMemoryRateLimiter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.List;

/** The use cases of all features over one empty store in memory. */
final class Shop {

    private final InMemoryDatabase database = new InMemoryDatabase();
    final AccountUseCases accounts = new AccountUseCases(
            database, Permissions.union(List.of(CatalogPermissions.ALL, CartPermissions.ALL, OrderPermissions.ALL)));
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), accounts.clock);
    private final OrderAdapter store = OrderAdapter.inMemory(database);
    private final CatalogAdapter catalog = store.cart().catalog();
    private final LiveRights rights =
            new LiveRights(accounts.store.sessions(), accounts.store.accessTokens(), entities);

    final ProductService products =
            new ProductService(catalog.products(), catalog.categories(), catalog.tags(), entities, database);
    final StockService stock = new StockService(catalog.stock(), catalog.products(), entities);
    final CartService carts = new CartService(store.cart().carts(), entities, database);
    final CheckoutService checkout = new CheckoutService(
            store.cart().carts(),
            store.orders(),
            catalog.stock(),
            rights,
            new OrderAdmission(
                    accounts.store.users(), new InMemoryRateLimiter(database, accounts.clock), OrderPolicy.DEFAULT),
            accounts.store.profiles(),
            accounts.outbox,
            entities,
            database);
    final OrderService orders = new OrderService(store.orders(), catalog.stock(), rights, entities, database);

    /** Returns an admin who has signed in. */
    Actor admin() {
        Entity<User> user = accounts.admin("admin");
        accounts.store
                .passwords()
                .set(user.id(), accounts.hasher.hash(AccountUseCases.PASSWORD), accounts.clock.instant());
        return accounts.actor(accounts.signIn("admin"));
    }

    /** Returns the deltas of a product's stock movements, the oldest first. */
    List<Integer> movementsOf(Actor actor, Id<Product> product) {
        PageRequest<StockMovementSort> first = PageRequest.first(StockMovementSort.RECORDED, 100);
        return stock.list(actor, new StockMovementQuery(product, first)).items().stream()
                .map(StockMovement::delta)
                .toList();
    }
}
