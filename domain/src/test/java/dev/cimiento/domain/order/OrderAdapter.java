package dev.cimiento.domain.order;

import dev.cimiento.domain.cart.CartAdapter;
import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.shared.InMemoryDatabase;

/** The ports of orders, and of what they stand on, by one adapter over one empty store: what a contract is tested on. */
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
