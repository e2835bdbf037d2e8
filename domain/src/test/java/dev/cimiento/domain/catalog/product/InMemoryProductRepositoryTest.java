package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemoryProductRepositoryTest extends ProductRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
