package dev.cimiento.domain.catalog.stock;

import dev.cimiento.domain.catalog.CatalogAdapter;

class InMemoryStockLedgerTest extends StockLedgerContract {

    @Override
    protected CatalogAdapter adapter() {
        return CatalogAdapter.inMemory();
    }
}
