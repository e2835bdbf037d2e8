package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemoryCategoryStagingTest extends CategoryStagingContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
