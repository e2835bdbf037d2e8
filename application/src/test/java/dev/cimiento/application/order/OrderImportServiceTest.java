package dev.cimiento.application.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.domain.account.audit.InMemoryAuditLog;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderImportServiceTest {

    private static final Customer VINET = new Customer(
            "VINET", "Vins et alcools", Optional.of("Paul Henriot"), Optional.of("Reims"), Optional.of("France"));

    private final OrderUseCases shop = new OrderUseCases();
    private final OrderImportService imports = new OrderImportService(
            shop.adapter.orders(), shop.adapter.cart().catalog().products(), shop.entities, shop.database);

    @BeforeEach
    void sell() {
        add("11", "Queso Cabrales");
        add("42", "Hokkien Mee");
    }

    @Test
    void order_is_imported_with_its_customer_and_discounts() {
        assertThat(imported(
                        List.of(head("10248", "1996-07-04")),
                        List.of(item("10248", "11", "14.00", 12, "0"), item("10248", "42", "9.80", 10, "0.05"))))
                .isEqualTo(new ImportCounts(1, 0, 0));

        Order order = only();
        assertThat(order.state()).isEqualTo(OrderState.IMPORTED);
        assertThat(order.placedAt()).isEqualTo(Instant.parse("1996-07-03T22:00:00Z"));
        assertThat(order.origin().orElseThrow().reference()).isEqualTo("10248");
        assertThat(order.origin().orElseThrow().customer()).isEqualTo(VINET);
        assertThat(order.userId()).isEmpty();
        // 14.00 x 12 + 9.80 x 10 x 0.95
        assertThat(order.total()).isEqualTo("261.10");
        assertThat(order.lines()).extracting(line -> line.name()).containsExactly("Queso Cabrales", "Hokkien Mee");
    }

    @Test
    void known_orders_stay_unchanged_in_an_import() {
        imported(List.of(head("1", "1996-07-04")), List.of(item("1", "11", "14.00", 12, "0")));

        assertThat(imported(
                        List.of(head("1", "1996-07-04"), head("2", "1996-07-05")),
                        List.of(item("1", "11", "99.00", 12, "0"), item("2", "11", "1.00", 1, "0"))))
                .isEqualTo(new ImportCounts(1, 0, 1));
    }

    @Test
    void erased_customer_does_not_come_back_with_an_import_of_the_same_orders() {
        imported(List.of(head("1", "1996-07-04")), List.of(item("1", "11", "14.00", 12, "0")));
        CustomerErasure erasure = new CustomerErasure(
                shop.adapter.orders(),
                shop.rights,
                new AuditTrail(new InMemoryAuditLog(shop.accounts), shop.entities),
                shop.database);

        assertThat(erasure.erase(Actor.SYSTEM, "VINET")).isEqualTo(1);
        assertThat(erasure.erase(Actor.SYSTEM, "VINET")).isZero();
        assertThat(erasure.erase(Actor.SYSTEM, Customer.ERASED.code())).isZero();
        assertThat(imported(List.of(head("1", "1996-07-04")), List.of(item("1", "11", "14.00", 12, "0"))))
                .isEqualTo(new ImportCounts(0, 0, 1));

        assertThat(only().origin().orElseThrow().customer()).isEqualTo(Customer.ERASED);
        assertThatThrownBy(() -> erasure.erase(shop.buyer("ada"), "VINET")).isInstanceOf(Forbidden.class);
    }

    @Test
    void all_errors_of_an_import_are_reported_and_no_order_is_imported() {
        assertThatThrownBy(() -> imported(
                        List.of(head("1", "1996-07-04"), head("1", "1996-07-04"), head("2", "1996-07-04")),
                        List.of(item("1", "99", "14.00", 12, "0"), item("3", "11", "1.00", 1, "0"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("orders, line 3 order_id 1 is repeated")
                .hasMessageContaining("orders, line 4 order_id 2 has no lines")
                .hasMessageContaining("lines, line 3 order_id 3 is not in the orders file")
                .hasMessageContaining("lines, line 2 sku 99 is not the SKU of a product");
        assertThat(shop.adapter.orders().knownReferences(Set.of("1"))).isEmpty();
    }

    @Test
    void references_and_codes_are_stripped_in_an_import() {
        imported(List.of(head(" 1", "1996-07-04")), List.of(item("1 ", " 11", "14.00", 12, "0")));

        assertThat(imported(
                        List.of(new OrderHead("1 ", " VINET", LocalDate.parse("1996-07-04"), Optional.empty())),
                        List.of(item(" 1", "11", "14.00", 12, "0"))))
                .isEqualTo(new ImportCounts(0, 0, 1));
    }

    @Test
    void order_that_breaks_a_rule_as_a_whole_is_reported_with_its_line() {
        assertThatThrownBy(() -> imported(
                        List.of(head("1", "1996-07-04"), head("2", "1996-07-04")),
                        Stream.concat(
                                        Collections.nCopies(101, item("1", "11", "14.00", 1, "0")).stream(),
                                        Stream.of(item("2", "11", "9999999999.99", 2, "0")))
                                .toList()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("orders, line 2 lines must be 1 to 100")
                .hasMessageContaining("orders, line 3 total must be at most 9999999999.99");
        assertThat(shop.adapter.orders().knownReferences(Set.of("1", "2"))).isEmpty();
    }

    @Test
    void repeated_customer_code_is_rejected_in_an_import() {
        assertThatThrownBy(() -> imports.importOrders(
                        Actor.SYSTEM,
                        new OrderFiles(
                                LineList.of(Set.of(), List.of()),
                                LineList.of(Set.of(), List.of()),
                                LineList.of(Set.of(), List.of(VINET, VINET)),
                                ZoneId.of("UTC"))))
                .hasMessageContaining("customers, line 3 customer_id VINET is repeated");
    }

    private ImportCounts imported(List<OrderHead> heads, List<OrderItem> items) {
        return imports.importOrders(
                Actor.SYSTEM,
                new OrderFiles(
                        LineList.of(Set.of(), heads),
                        LineList.of(Set.of(), items),
                        LineList.of(Set.of(), List.of(VINET)),
                        ZoneId.of("Europe/Paris")));
    }

    private static OrderHead head(String reference, String day) {
        return new OrderHead(reference, "VINET", LocalDate.parse(day), Optional.of("France"));
    }

    private static OrderItem item(String reference, String sku, String price, int quantity, String discount) {
        return new OrderItem(reference, sku, new BigDecimal(price), quantity, new BigDecimal(discount));
    }

    private Order only() {
        OrderQuery all = OrderQuery.all(PageRequest.first(OrderSort.PLACED, 2));
        Id<Order> id = shop.adapter.orders().list(all).items().get(0).id();
        return shop.adapter.orders().find(id).orElseThrow().state();
    }

    private void add(String sku, String name) {
        Product product = aProduct().sku(sku).named(name).build();
        shop.adapter.cart().catalog().products().add(Entity.created(shop.ids.next(), shop.entities.now(), product));
    }
}
