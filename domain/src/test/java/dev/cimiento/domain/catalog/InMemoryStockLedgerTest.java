package dev.cimiento.domain.catalog;

class InMemoryStockLedgerTest extends StockLedgerContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
