package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.category.CategoryRepositoryContract;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisCategoryRepositoryTest extends CategoryRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }
}
