package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemoryTagRepositoryTest extends TagRepositoryContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
