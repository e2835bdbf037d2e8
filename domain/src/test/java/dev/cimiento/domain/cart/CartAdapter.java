package dev.cimiento.domain.cart;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import java.util.function.Consumer;

/**
 * The ports of carts and of the features that carts need, in one implementation over an empty store, as contracts test
 * them.
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
