package dev.cimiento.persistence.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.product.ProductRepositoryContract;
import dev.cimiento.domain.catalog.product.ProductSearch;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MyBatisProductRepositoryTest extends ProductRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    /** 40 categories with 50 products each. */
    private static final String CATEGORIES = """
            with category as (
                insert into categories (id, version, created_at, updated_at, name, name_lower, name_folded)
                select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, now(), now(), 'C' || n, 'c' || n,
                       'c' || n
                  from generate_series(1, 40) as n
            )
            insert into products (
                   id, version, created_at, updated_at, name, name_folded, search, price, active, category_id)
            select gen_random_uuid(), 1, now(), now(), 'Product ' || n, 'product ' || n, '', n, true,
                   ('01900000-0000-7000-8000-' || lpad(to_hex(n % 40 + 1), 12, '0'))::uuid
              from generate_series(1, 2000) as n
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
    void pages_of_categories_by_price_use_one_generic_plan() {
        ProductRepository products = PostgresCatalog.emptied(PERSISTENCE).products();
        PERSISTENCE.sql().sql(CATEGORIES).update();
        PERSISTENCE.sql().sql("analyze categories, products").update();

        long general = PERSISTENCE.transactions().inTransaction(() -> {
            for (int time = 1; time <= 16; time++) {
                assertThat(products.list(pageOfCategory(time)).items()).hasSize(20);
            }
            return PERSISTENCE.sql().sql("""
                            select max(generic_plans)
                              from pg_prepared_statements
                             where statement like '%ProductMapper.page%'
                               and statement ~* 'where\\s+p\\.category_id = \\$1\\s+order by\\s+p\\.price'
                            """).query(Long.class).single();
        });

        assertThat(general).isPositive();
    }

    private static ProductQuery pageOfCategory(int category) {
        PageRequest<ProductSort> page = PageRequest.first(ProductSort.PRICE, 20);
        return ProductSearch.all(page)
                .in(new CategoryFilter(new Id<>(new UUID(0x0190000000007000L, 0x8000000000000000L + category)), false))
                .build();
    }
}
