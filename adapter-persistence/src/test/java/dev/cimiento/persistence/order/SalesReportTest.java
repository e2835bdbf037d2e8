package dev.cimiento.persistence.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static dev.cimiento.domain.order.OrderBuilder.anOrder;
import static dev.cimiento.domain.order.OrderBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductBuilder;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderAdapter;
import dev.cimiento.domain.order.OrderBuilder;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.order.SalesGrouping;
import dev.cimiento.domain.order.SalesQuery;
import dev.cimiento.domain.order.SalesRow;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.persistence.cart.PostgresCart;
import dev.cimiento.persistence.shared.TestPersistence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sales report, which exists in SQL only. */
class SalesReportTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final OrderAdapter adapter =
            new OrderAdapter(PostgresCart.emptied(PERSISTENCE), new MyBatisOrderRepository(PERSISTENCE.mappers()));
    private final SequentialIds ids = new SequentialIds();
    private final Id<User> ada = user();
    private final Id<User> bob = user();
    private final Id<Product> chai = product(aProduct().named("Chai"));

    @ParameterizedTest
    @CsvSource({
        // The clock is set forward on 29 March and back on 25 October 2026 in Berlin: days of 23 and of 25 hours.
        "2026-03-28T22:59:59Z, DAY, Europe/Berlin, 2026-03-28",
        "2026-03-28T23:00:00Z, DAY, Europe/Berlin, 2026-03-29",
        "2026-03-29T21:59:59Z, DAY, Europe/Berlin, 2026-03-29",
        "2026-03-29T22:00:00Z, DAY, Europe/Berlin, 2026-03-30",
        "2026-10-24T22:00:00Z, DAY, Europe/Berlin, 2026-10-25",
        "2026-10-25T22:59:59Z, DAY, Europe/Berlin, 2026-10-25",
        "2026-10-25T23:00:00Z, DAY, Europe/Berlin, 2026-10-26",
        "2026-03-01T07:59:59Z, MONTH, America/Los_Angeles, 2026-02-01",
        "2026-03-01T08:00:00Z, MONTH, America/Los_Angeles, 2026-03-01",
        "2026-03-29T21:59:59Z, WEEK, Europe/Berlin, 2026-03-23",
        "2026-03-29T22:00:00Z, WEEK, Europe/Berlin, 2026-03-30",
        // Midnight does not exist on 24 April 2026 in Cairo.
        "2026-04-23T21:59:59Z, DAY, Africa/Cairo, 2026-04-23",
        "2026-04-23T22:00:00Z, DAY, Africa/Cairo, 2026-04-24"
    })
    void sales_are_counted_in_the_days_weeks_and_months_of_a_zone(
            Instant placedAt, SalesGrouping by, String zone, String key) {
        add(anOrder().of(ada).at(placedAt).with(line(chai, "10.00", 3, "0")));

        assertThat(sales("2026-01-01", "2027-01-01", by, ZoneId.of(zone)))
                .containsExactly(new SalesRow(Optional.of(key), Optional.empty(), 1, 3, new BigDecimal("30.00")));
    }

    @Test
    void period_of_a_sales_report_consists_of_whole_days_of_its_zone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (String time : List.of(
                "2026-03-28T22:59:59.999999Z",
                "2026-03-28T23:00:00Z",
                "2026-03-29T21:59:59Z",
                "2026-03-29T22:00:00Z")) {
            add(anOrder().of(ada).at(Instant.parse(time)).with(line(chai, "10.00", 1, "0")));
        }

        assertThat(sales("2026-03-29", "2026-03-30", SalesGrouping.DAY, berlin))
                .containsExactly(
                        new SalesRow(Optional.of("2026-03-29"), Optional.empty(), 2, 2, new BigDecimal("20.00")));
    }

    @Test
    void cancelled_order_is_not_in_the_sales() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "10.00", 1, "0")));
        add(anOrder().from("1").with(line(chai, "5.00", 1, "0")));
        OrderEvent cancelled = new OrderEvent(OrderStep.CANCEL, NOW, Optional.empty(), Optional.empty());
        adapter.orders().update(placed.changedTo(placed.state().after(cancelled), NOW));

        assertThat(sales("2026-03-01", "2026-03-02", SalesGrouping.DAY, UTC))
                .extracting(SalesRow::sales)
                .containsExactly(new BigDecimal("5.00"));
    }

    @Test
    void sales_by_product_and_category_begin_with_the_highest() {
        Id<Category> tea = ids.next();
        adapter.cart()
                .catalog()
                .categories()
                .add(Entity.created(tea, NOW, new Category("Tea", Optional.empty(), Optional.empty())));
        Id<Product> chang = product(aProduct().named("Chang").in(tea));
        add(anOrder().of(ada).with(line(chai, "10.00", 1, "0"), line(chang, "0.25", 1, "0.5")));
        add(anOrder().of(bob).with(line(chang, "40.00", 2, "0.25")));

        assertThat(sales("2026-03-01", "2026-03-02", SalesGrouping.PRODUCT, UTC))
                .containsExactly(
                        row(Optional.of(chang.toString()), Optional.of("Chang"), 2, 3, "60.12"),
                        row(Optional.of(chai.toString()), Optional.of("Chai"), 1, 1, "10.00"));
        assertThat(sales("2026-03-01", "2026-03-02", SalesGrouping.CATEGORY, UTC))
                .containsExactly(
                        row(Optional.of(tea.toString()), Optional.of("Tea"), 2, 3, "60.12"),
                        row(Optional.empty(), Optional.empty(), 1, 1, "10.00"));
        assertThat(sales("2026-03-02", "2026-03-03", SalesGrouping.PRODUCT, UTC))
                .isEmpty();
    }

    private static SalesRow row(Optional<String> key, Optional<String> name, long orders, long units, String sales) {
        return new SalesRow(key, name, orders, units, new BigDecimal(sales));
    }

    private List<SalesRow> sales(String from, String to, SalesGrouping by, ZoneId zone) {
        return adapter.orders().sales(new SalesQuery(LocalDate.parse(from), LocalDate.parse(to), by, zone));
    }

    private Entity<Order> add(OrderBuilder order) {
        Entity<Order> entity = Entity.created(ids.next(), NOW, order.build());
        adapter.orders().add(List.of(entity));
        return entity;
    }

    private Id<User> user() {
        Id<User> id = ids.next();
        adapter.cart().users().accept(id);
        return id;
    }

    private Id<Product> product(ProductBuilder product) {
        Id<Product> id = ids.next();
        adapter.cart().catalog().products().add(Entity.created(id, NOW, product.build()));
        return id;
    }
}
