package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.product.ProductRepositoryContract;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AfterAll;

class MyBatisProductRepositoryTest extends ProductRepositoryContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }

    @AfterAll
    static void closeDatabase() {
        PERSISTENCE.close();
    }
}
