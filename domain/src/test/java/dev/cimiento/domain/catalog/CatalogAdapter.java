package dev.cimiento.domain.catalog;

import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.catalog.category.InMemoryCategoryRepository;
import dev.cimiento.domain.catalog.product.InMemoryProductRepository;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.stock.InMemoryStockLedger;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.tag.InMemoryTagRepository;
import dev.cimiento.domain.catalog.tag.TagRepository;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;

/** The repositories of the catalogue in one implementation over an empty store, as contracts test them. */
public record CatalogAdapter(
        CategoryRepository categories,
        TagRepository tags,
        ProductRepository products,
        StockLedger stock,
        Transactions transactions) {

    public static CatalogAdapter inMemory() {
        InMemoryDatabase database = new InMemoryDatabase();
        return inMemory(database, new CatalogTables(database));
    }

    public static CatalogAdapter inMemory(InMemoryDatabase database, CatalogTables tables) {
        return new CatalogAdapter(
                new InMemoryCategoryRepository(tables),
                new InMemoryTagRepository(tables),
                new InMemoryProductRepository(tables),
                new InMemoryStockLedger(tables),
                database);
    }
}
