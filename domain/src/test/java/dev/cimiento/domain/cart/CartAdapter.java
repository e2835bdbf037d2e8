package dev.cimiento.domain.cart;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import java.util.function.Consumer;

/**
 * The ports of carts, and of what they stand on, by one adapter over one empty store: what a contract is tested on.
 *
 * @param users adds a user
 */
public record CartAdapter(CatalogAdapter catalog, CartRepository carts, Consumer<Id<User>> users) {

    public static CartAdapter inMemory() {
        InMemoryDatabase database = new InMemoryDatabase();
        return inMemory(database, new CatalogTables(database));
    }

    public static CartAdapter inMemory(InMemoryDatabase database, CatalogTables tables) {
        CatalogAdapter catalog = CatalogAdapter.inMemory(database, tables);
        return new CartAdapter(catalog, new InMemoryCartRepository(database, tables, catalog.products()), user -> {});
    }
}
