package dev.cimiento.domain.catalog;

class InMemoryCategoryStagingTest extends CategoryStagingContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
