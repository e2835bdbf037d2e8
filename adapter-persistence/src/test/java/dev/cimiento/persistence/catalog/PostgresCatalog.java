package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.persistence.catalog.category.MyBatisCategoryRepository;
import dev.cimiento.persistence.catalog.category.MyBatisCategoryStaging;
import dev.cimiento.persistence.catalog.product.MyBatisProductRepository;
import dev.cimiento.persistence.catalog.product.MyBatisProductStaging;
import dev.cimiento.persistence.catalog.stock.MyBatisStockLedger;
import dev.cimiento.persistence.catalog.tag.MyBatisTagRepository;
import dev.cimiento.persistence.catalog.tag.MyBatisTagStaging;
import dev.cimiento.persistence.shared.TestPersistence;

/** The catalogue's ports on a database, emptied. */
public final class PostgresCatalog {

    private PostgresCatalog() {}

    public static CatalogAdapter emptied(TestPersistence persistence) {
        persistence.empty();
        return new CatalogAdapter(
                new MyBatisCategoryRepository(persistence.mappers()),
                new MyBatisTagRepository(persistence.mappers()),
                new MyBatisProductRepository(persistence.mappers()),
                new MyBatisStockLedger(persistence.mappers()),
                new MyBatisCategoryStaging(persistence.mappers(), persistence.copyIn()),
                new MyBatisTagStaging(persistence.mappers(), persistence.copyIn()),
                new MyBatisProductStaging(persistence.mappers(), persistence.copyIn()),
                persistence.transactions());
    }
}
