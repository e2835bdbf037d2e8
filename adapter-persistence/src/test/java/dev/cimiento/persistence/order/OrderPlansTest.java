package dev.cimiento.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.shared.StatementPlan;
import dev.cimiento.persistence.shared.TestPersistence;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that indexes serve the lists of all orders and of one user's orders, and the export with its long pages. */
class OrderPlansTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final Id<User> BUYER = new Id<>(new UUID(0x0190000000007000L, 0x8000000000000007L));
    private static final Id<Product> PRODUCT = new Id<>(new UUID(0x0190000000007000L, 0x9000000000000007L));
    private static final Id<Order> ORDER = new Id<>(new UUID(0x0190000000007000L, 0xa000000000000007L));
    private static final Instant MIDDLE = Instant.parse("2026-01-08T00:00:00Z");
    private static final Position AFTER = new Position.After(MIDDLE, ORDER);

    private static final String BY_TIME = "orders_placed_idx";
    private static final String BY_TOTAL = "orders_total_idx";
    private static final String OWN = "orders_user_idx";
    private static final String BY_STATE = "orders_state_idx";
    private static final String BY_PRODUCT = "order_lines_product_idx";

    @BeforeAll
    static void fillTables() {
        PERSISTENCE.sql().sql(ManyOrders.sql(20_000)).update();
        for (String table : new String[] {"orders", "order_lines"}) {
            PERSISTENCE.sql().sql("vacuum analyze " + table).update();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void each_filter_alone_is_served_by_an_index(String name, OrderQuery query, String index) throws SQLException {
        assertThat(plan(query)).contains(index).doesNotContain("Seq Scan");
    }

    static Stream<Arguments> filters() {
        PageRequest<OrderSort> newest = page(OrderSort.PLACED, Direction.DESCENDING, Position.START, 20);
        PageRequest<OrderSort> dearest = page(OrderSort.TOTAL, Direction.DESCENDING, Position.START, 20);
        PageRequest<OrderSort> export = page(OrderSort.PLACED, Direction.DESCENDING, AFTER, PageRequest.MAX_LIMIT);
        OrderQuery all = all(newest);
        return Stream.of(
                Arguments.of("one's own", all.of(BUYER), OWN),
                Arguments.of("one's own, the dearest first", all(dearest).of(BUYER), OWN),
                Arguments.of("one's own as a file", all(export).of(BUYER), OWN),
                Arguments.of("state", search(newest, Optional.of(OrderState.PLACED), Optional.empty()), BY_STATE),
                Arguments.of(
                        "state as a file", search(export, Optional.of(OrderState.PLACED), Optional.empty()), BY_STATE),
                Arguments.of("product", search(newest, Optional.empty(), Optional.of(PRODUCT)), BY_PRODUCT),
                Arguments.of(
                        "product, the dearest first",
                        search(dearest, Optional.empty(), Optional.of(PRODUCT)),
                        BY_PRODUCT),
                Arguments.of("period", between(newest), BY_TIME),
                Arguments.of("period, the dearest first", between(dearest), BY_TIME),
                Arguments.of("total", costing(newest), BY_TOTAL),
                Arguments.of("total, the dearest first", costing(dearest), BY_TOTAL));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("orders")
    void each_sort_order_is_served_by_an_index_on_first_and_later_pages(
            OrderSort sort, Direction direction, Position from, String index) throws SQLException {
        assertThat(plan(all(page(sort, direction, from, 20)))).contains(index).doesNotContain("Seq Scan");
    }

    /** Allows a scan of related tables for 1,000 orders, if these tables have not many more rows. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("orders")
    void page_of_an_export_is_found_by_an_index(OrderSort sort, Direction direction, Position from, String index)
            throws SQLException {
        assertThat(plan(all(page(sort, direction, from, PageRequest.MAX_LIMIT))))
                .containsPattern("Limit.*\\R.*" + index)
                .doesNotContain("Seq Scan on order_lines");
    }

    static Stream<Arguments> orders() {
        Position dear = new Position.After(new BigDecimal("500.00"), ORDER);
        return Stream.of(Direction.values())
                .flatMap(direction -> Stream.of(
                        Arguments.of(OrderSort.PLACED, direction, Position.START, BY_TIME),
                        Arguments.of(OrderSort.PLACED, direction, AFTER, BY_TIME),
                        Arguments.of(OrderSort.TOTAL, direction, Position.START, BY_TOTAL),
                        Arguments.of(OrderSort.TOTAL, direction, dear, BY_TOTAL)));
    }

    @Test
    void unpaid_orders_are_found_by_an_index_in_their_order() throws SQLException {
        assertThat(StatementPlan.of(
                        PERSISTENCE.dataSource(),
                        Persistence.mappers(),
                        OrderMapper.class.getName() + ".unpaid",
                        Map.of("placedBefore", MIDDLE, "max", 100)))
                .contains(BY_STATE)
                .doesNotContain("Seq Scan", "Sort");
    }

    private static PageRequest<OrderSort> page(OrderSort sort, Direction direction, Position from, int limit) {
        return new PageRequest<>(sort, direction, from, limit, false);
    }

    private static OrderQuery all(PageRequest<OrderSort> page) {
        return search(page, Optional.empty(), Optional.empty());
    }

    private static OrderQuery search(
            PageRequest<OrderSort> page, Optional<OrderState> state, Optional<Id<Product>> product) {
        Optional<Instant> always = Optional.empty();
        Optional<BigDecimal> any = Optional.empty();
        return new OrderQuery(Optional.empty(), state, always, always, product, any, any, page);
    }

    /** Returns a query for one hour. */
    private static OrderQuery between(PageRequest<OrderSort> page) {
        OrderQuery all = all(page);
        return new OrderQuery(
                all.userId(),
                all.state(),
                Optional.of(MIDDLE),
                Optional.of(MIDDLE.plusSeconds(3_600)),
                all.productId(),
                all.minTotal(),
                all.maxTotal(),
                page);
    }

    private static OrderQuery costing(PageRequest<OrderSort> page) {
        OrderQuery all = all(page);
        return new OrderQuery(
                all.userId(),
                all.state(),
                all.placedFrom(),
                all.placedBefore(),
                all.productId(),
                Optional.of(new BigDecimal("500.00")),
                Optional.of(new BigDecimal("501.00")),
                page);
    }

    private static String plan(OrderQuery query) throws SQLException {
        return StatementPlan.of(
                PERSISTENCE.dataSource(),
                Persistence.mappers(),
                OrderMapper.class.getName() + ".page",
                Map.of("query", query));
    }
}
