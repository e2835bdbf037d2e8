package dev.cimiento.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductSearch;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.catalog.product.ProductMapper;
import dev.cimiento.persistence.catalog.stock.MyBatisStockLedger;
import dev.cimiento.persistence.shared.StatementPlan;
import dev.cimiento.persistence.shared.TestPersistence;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each filter alone, and each sort order alone, is served by an index. */
class ProductPlansTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final UUID SOME = new UUID(0x0190000000007000L, 0x8000000000000007L);

    @BeforeAll
    static void fillTables() {
        PERSISTENCE.sql().sql(ManyProducts.sql(20_000)).update();
        for (String table : new String[] {"categories", "tags", "products", "product_tags", "stock_levels"}) {
            PERSISTENCE.sql().sql("vacuum analyze " + table).update();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void each_filter_alone_is_served_by_an_index(String name, ProductQuery query, String index) throws SQLException {
        assertThat(plan(query)).contains(index).doesNotContain("Seq Scan on products");
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("sku", search().sku("SKU-7").build(), "products_sku_unique"),
                Arguments.of(
                        "category",
                        search().in(new CategoryFilter(new Id<Category>(SOME), false))
                                .build(),
                        "products_category_idx"),
                // The planner does not know the size of the subtree, so it can also scan in the sort order.
                Arguments.of(
                        "category with its subtree",
                        search().in(new CategoryFilter(new Id<Category>(SOME), true))
                                .build(),
                        "using products_"),
                Arguments.of("tags", search().tags(Set.of(new Id<Tag>(SOME))).build(), "product_tags_tag_idx"),
                Arguments.of("price", search().priced("17.00", "17.05").build(), "products_price_idx"),
                Arguments.of("active", search().active(false).build(), "products_active_idx"),
                Arguments.of("text", search().text("product 12345").build(), "products_search_idx"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("orders")
    void each_sort_order_is_served_by_an_index_on_first_and_later_pages(
            ProductSort sort, Direction direction, Position from, String index) throws SQLException {
        ProductQuery query = ProductSearch.all(new PageRequest<>(sort, direction, from, 20, false))
                .build();

        assertThat(plan(query)).contains(index).doesNotContain("Seq Scan on products");
    }

    static Stream<Arguments> orders() {
        Map<ProductSort, Comparable<?>> middle = Map.of(
                ProductSort.NAME, FoldedText.of("product 5"),
                ProductSort.PRICE, new BigDecimal("50.00"),
                ProductSort.CREATED, Instant.parse("2026-01-05T00:00:00Z"),
                ProductSort.UPDATED, Instant.parse("2026-01-05T00:00:00Z"));
        return middle.entrySet().stream()
                .flatMap(key -> Stream.of(Direction.values())
                        .flatMap(direction -> Stream.of(
                                        Position.START, new Position.After(key.getValue(), new Id<Tag>(SOME)))
                                .map(from -> Arguments.of(
                                        key.getKey(),
                                        direction,
                                        from,
                                        "products_" + key.getKey().name().toLowerCase(Locale.ROOT) + "_idx"))));
    }

    /**
     * Runs the statement often: the driver prepares it from its fifth run on, and the server tries five custom plans
     * first.
     */
    @Test
    void posting_uses_one_generic_plan_for_any_number_of_products() {
        StockLedger ledger = new MyBatisStockLedger(PERSISTENCE.mappers());

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

    private static String plan(ProductQuery query) throws SQLException {
        return StatementPlan.of(
                PERSISTENCE.dataSource(),
                Persistence.mappers(),
                ProductMapper.class.getName() + ".page",
                Map.of("query", query));
    }

    private static ProductSearch search() {
        return ProductSearch.all(PageRequest.first(ProductSort.NAME, 20));
    }
}
