package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.category.CategoryStagingContract;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AfterAll;

class MyBatisCategoryStagingTest extends CategoryStagingContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }
}
