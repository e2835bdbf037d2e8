package dev.cimiento.domain.catalog;

class InMemoryCategoryRepositoryTest extends CategoryRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
