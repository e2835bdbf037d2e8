package dev.cimiento.domain.catalog;

class InMemorySupplierRepositoryTest extends SupplierRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
