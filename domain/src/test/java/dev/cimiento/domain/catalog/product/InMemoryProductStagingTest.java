package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemoryProductStagingTest extends ProductStagingContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
