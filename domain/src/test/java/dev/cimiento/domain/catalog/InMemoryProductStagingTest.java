package dev.cimiento.domain.catalog;

class InMemoryProductStagingTest extends ProductStagingContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
