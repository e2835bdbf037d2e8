package dev.cimiento.domain.catalog;

class InMemoryTagStagingTest extends TagStagingContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
