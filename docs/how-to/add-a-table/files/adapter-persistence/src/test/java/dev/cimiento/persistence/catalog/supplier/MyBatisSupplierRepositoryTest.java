package dev.cimiento.persistence.catalog.supplier;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.supplier.SupplierRepositoryContract;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisSupplierRepositoryTest extends SupplierRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }
}
