package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagStagingContract;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisTagStagingTest extends TagStagingContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }

    @Override
    protected Staging<Entity<Tag>> staging() {
        return new MyBatisTagStaging(PERSISTENCE.mappers(), PERSISTENCE.copyIn());
    }
}
