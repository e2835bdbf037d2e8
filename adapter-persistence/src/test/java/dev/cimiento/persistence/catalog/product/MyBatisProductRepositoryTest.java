package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.product.ProductRepositoryContract;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisProductRepositoryTest extends ProductRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }
}
