package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.persistence.catalog.category.MyBatisCategoryRepository;
import dev.cimiento.persistence.catalog.product.MyBatisProductRepository;
import dev.cimiento.persistence.catalog.stock.MyBatisStockLedger;
import dev.cimiento.persistence.catalog.tag.MyBatisTagRepository;
import dev.cimiento.persistence.shared.TestPersistence;

/** The catalogue's repositories on a database without rows. */
public final class PostgresCatalog {

    private PostgresCatalog() {}

    public static CatalogAdapter emptied(TestPersistence persistence) {
        persistence.empty();
        return new CatalogAdapter(
                new MyBatisCategoryRepository(persistence.mappers()),
                new MyBatisTagRepository(persistence.mappers()),
                new MyBatisProductRepository(persistence.mappers()),
                new MyBatisStockLedger(persistence.mappers()),
                persistence.transactions());
    }
}
