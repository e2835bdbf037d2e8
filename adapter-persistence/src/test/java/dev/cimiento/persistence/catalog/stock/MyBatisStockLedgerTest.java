package dev.cimiento.persistence.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.stock.StockLedgerContract;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MyBatisStockLedgerTest extends StockLedgerContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final String PRODUCTS = """
            with product as (
                insert into products (
                       id, version, created_at, updated_at, name, name_folded, search, price, active)
                select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, now(), now(), 'Product ' || n,
                       'product ' || n, '', 1, true
                  from generate_series(1, 3) as n
                returning id
            )
            insert into stock_levels (product_id, quantity)
            select id, 0 from product
            """;

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }

    /**
     * Runs the statement often: the driver prepares it from its fifth run on, and the server tries five custom plans
     * first. A prepared statement belongs to a session, so the driver prepares none behind a pooler.
     */
    @Test
    @Tag("session")
    void posting_uses_one_generic_plan_for_any_number_of_products() {
        StockLedger ledger = PostgresCatalog.emptied(PERSISTENCE).stock();
        PERSISTENCE.sql().sql(PRODUCTS).update();

        long general = PERSISTENCE.transactions().inTransaction(() -> {
            for (int time = 0; time < 16; time++) {
                ledger.post(List.of(arrived(1), arrived(2), arrived(3)));
            }
            return PERSISTENCE
                    .sql()
                    .sql("select generic_plans from pg_prepared_statements where statement like '%StockMovement%post%'")
                    .query(Long.class)
                    .single();
        });

        assertThat(general).isPositive();
    }

    private static StockMovement arrived(int product) {
        Id<Product> id = new Id<>(new UUID(0x0190000000007000L, 0x9000000000000000L + product));
        return new StockMovement(new Id<>(UUID.randomUUID()), id, 1, "arrived", Instant.EPOCH, Optional.empty());
    }
}
