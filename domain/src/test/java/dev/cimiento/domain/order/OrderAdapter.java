package dev.cimiento.domain.order;

import dev.cimiento.domain.cart.CartAdapter;
import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.shared.InMemoryDatabase;

/**
 * The ports of orders and of the features that orders need, in one implementation over an empty store, as contracts
 * test them.
 */
public record OrderAdapter(CartAdapter cart, OrderRepository orders) {

    public static OrderAdapter inMemory() {
        return inMemory(new InMemoryDatabase());
    }

    public static OrderAdapter inMemory(InMemoryDatabase database) {
        CatalogTables tables = new CatalogTables(database);
        CartAdapter cart = CartAdapter.inMemory(database, tables);
        return new OrderAdapter(cart, new InMemoryOrderRepository(database, tables));
    }
}
