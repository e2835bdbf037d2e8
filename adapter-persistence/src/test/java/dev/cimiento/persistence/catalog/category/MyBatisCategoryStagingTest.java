package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.category.CategoryStagingContract;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisCategoryStagingTest extends CategoryStagingContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }

    @Override
    protected Staging<StagedCategory> staging() {
        return new MyBatisCategoryStaging(PERSISTENCE.mappers(), PERSISTENCE.copyIn());
    }
}
