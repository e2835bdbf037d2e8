package dev.cimiento.domain.catalog.supplier;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemorySupplierRepositoryTest extends SupplierRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
