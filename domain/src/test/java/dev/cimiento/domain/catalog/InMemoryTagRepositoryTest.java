package dev.cimiento.domain.catalog;

class InMemoryTagRepositoryTest extends TagRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
