package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemoryCategoryRepositoryTest extends CategoryRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
