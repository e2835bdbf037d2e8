package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemoryTagStagingTest extends TagStagingContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
