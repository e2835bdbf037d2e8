package dev.cimiento.domain.catalog;

class InMemoryTransactionsTest extends TransactionsContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
