package dev.cimiento.persistence.catalog.stock;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.stock.StockLedgerContract;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisStockLedgerTest extends StockLedgerContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }
}
