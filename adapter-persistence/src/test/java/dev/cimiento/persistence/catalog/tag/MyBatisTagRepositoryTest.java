package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.tag.TagRepositoryContract;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisTagRepositoryTest extends TagRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }
}
