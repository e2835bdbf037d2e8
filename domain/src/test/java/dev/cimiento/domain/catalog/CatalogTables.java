package dev.cimiento.domain.catalog;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The tables of the catalogue that its in-memory repositories share, like a database schema. */
public final class CatalogTables {

    public final InMemoryDatabase database;
    public final Table<Id<Category>, Entity<Category>> categories;
    public final Table<Id<Tag>, Entity<Tag>> tags;
    public final Table<Id<Product>, Entity<Product>> products;
    public final Table<Id<Product>, Integer> stockLevels;
    public final Table<Id<StockMovement>, StockMovement> stockMovements;

    private final List<Consumer<Id<Product>>> referrers = new ArrayList<>();

    public CatalogTables(InMemoryDatabase database) {
        this.database = database;
        categories = database.newTable();
        tags = database.newTable();
        products = database.newTable();
        stockLevels = database.newTable();
        stockMovements = database.newTable();
    }

    /** @param referrer acts as a foreign key of another feature when a product is deleted: it deletes rows or throws */
    public void onRemovalOfProduct(Consumer<Id<Product>> referrer) {
        referrers.add(referrer);
    }

    public void productRemoved(Id<Product> id) {
        referrers.forEach(referrer -> referrer.accept(id));
    }
}
