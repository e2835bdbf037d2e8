package dev.cimiento.domain.catalog;

class InMemoryProductRepositoryTest extends ProductRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
