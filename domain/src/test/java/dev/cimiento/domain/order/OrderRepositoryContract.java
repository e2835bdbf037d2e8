package dev.cimiento.domain.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static dev.cimiento.domain.order.OrderBuilder.anOrder;
import static dev.cimiento.domain.order.OrderBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductBuilder;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of order repositories. */
public abstract class OrderRepositoryContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SequentialIds ids = new SequentialIds();
    private final Id<User> ada = ids.next();
    private final Id<User> bob = ids.next();
    private OrderAdapter adapter;
    private Id<Product> chai;

    protected abstract OrderAdapter adapter();

    @BeforeEach
    void openStore() {
        adapter = adapter();
        adapter.cart().users().accept(ada);
        adapter.cart().users().accept(bob);
        chai = product(aProduct().named("Chai"));
    }

    @Test
    void an_order_is_found_as_it_was_placed() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "18.00", 2, "0"), line(chai, "0.05", 1, "0.25")));

        assertThat(adapter.orders().find(placed.id())).contains(placed);
        assertThat(adapter.orders().find(ids.next())).isEmpty();
    }

    @Test
    void imported_order_is_stored_with_its_reference_and_customer() {
        Entity<Order> imported = add(anOrder().from("10248").with(line(chai, "14.00", 12, "0.15")));

        assertThat(adapter.orders().find(imported.id())).contains(imported);
        assertThat(adapter.orders().knownReferences(Set.of("10248", "10249"))).containsExactly("10248");
    }

    @Test
    void external_reference_is_unique() {
        add(anOrder().from("10248").with(line(chai, "1", 1, "0")));

        assertThatThrownBy(() -> add(anOrder().from("10248").with(line(chai, "1", 1, "0"))))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("order-known"));
    }

    @Test
    void batch_of_orders_is_added_completely_or_not_at_all() {
        Entity<Order> first = entity(anOrder().from("1").with(line(chai, "1", 1, "0"), line(chai, "2", 1, "0")));
        Entity<Order> second = entity(anOrder().from("2").with(line(chai, "3", 1, "0")));

        adapter.orders().add(List.of(first, second));

        assertThat(adapter.orders().find(first.id())).contains(first);
        assertThat(adapter.orders().find(second.id())).contains(second);
        Entity<Order> third = entity(anOrder().from("3").with(line(chai, "3", 1, "0")));
        assertThatThrownBy(() -> adapter.orders().add(List.of(third, entity(second.state()))))
                .isInstanceOf(Conflict.class);
        assertThat(adapter.orders().find(third.id())).isEmpty();
        adapter.orders().add(List.of());
    }

    @Test
    void each_step_of_an_order_is_stored_with_actor_and_time() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "18.00", 2, "0")));
        Instant noon = NOW.plusSeconds(7200);
        UUID admin = UUID.randomUUID();

        OrderEvent payment = new OrderEvent(OrderStep.PAY, noon, Optional.of(admin), Optional.of("PAY-1"));
        Entity<Order> paid = placed.changedTo(placed.state().after(payment), noon);
        adapter.orders().update(paid);

        assertThat(adapter.orders().find(placed.id())).contains(paid);
        assertThat(paid.state().history().get(1).actorId()).contains(admin);
    }

    @Test
    void step_on_a_stale_version_of_an_order_is_rejected() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "18.00", 2, "0")));
        Entity<Order> next = cancelled(placed, ada);
        adapter.orders().update(next);

        assertThatThrownBy(() -> adapter.orders().update(next)).isInstanceOf(StaleVersion.class);

        assertThat(adapter.orders().find(placed.id())).contains(next);
    }

    @Test
    void a_product_that_was_ordered_is_not_removed() {
        add(anOrder().of(ada).with(line(chai, "18.00", 2, "0")));

        assertThatThrownBy(() -> adapter.cart().catalog().products().remove(chai, 1))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("product-ordered"));
    }

    @Test
    void orders_of_a_deleted_user_stay_without_the_user() {
        Entity<Order> adas = add(anOrder().of(ada).with(line(chai, "18.00", 2, "0")));
        Entity<Order> bobs = add(anOrder().of(bob).with(line(chai, "18.00", 2, "0")));
        UUID admin = UUID.randomUUID();
        OrderEvent payment = new OrderEvent(OrderStep.PAY, NOW, Optional.of(admin), Optional.of("PAY-1"));
        adapter.orders().update(adas.changedTo(adas.state().after(payment), NOW));

        adapter.orders().anonymize(ada);

        Order left = adapter.orders().find(adas.id()).orElseThrow().state();
        assertThat(left).isEqualTo(adas.state().after(payment).anonymized());
        assertThat(left.history())
                .extracting(OrderEvent::actorId)
                .containsExactly(Optional.empty(), Optional.of(admin));
        assertThat(adapter.orders().find(bobs.id())).contains(bobs);
    }

    @Test
    void deleted_buyer_is_erased_from_more_orders_than_one_statement_changes() {
        List<Entity<Order>> placed = IntStream.range(0, 1_001)
                .mapToObj(number -> entity(anOrder().of(ada).with(line(chai, "1.00", 1, "0"))))
                .toList();
        adapter.orders().add(placed);

        adapter.orders().anonymize(ada);

        assertThat(adapter.orders().unpaid(NOW.plusSeconds(60), 2_000)).hasSize(1_001);
        assertThat(adapter.orders()
                        .find(placed.get(0).id())
                        .orElseThrow()
                        .state()
                        .userId())
                .isEmpty();
        assertThat(adapter.orders()
                        .find(placed.get(1_000).id())
                        .orElseThrow()
                        .state()
                        .userId())
                .isEmpty();
    }

    @Test
    void imported_customer_is_erased_a_few_orders_at_a_time_and_the_orders_stay() {
        Entity<Order> first = add(anOrder().from("1").with(line(chai, "1.00", 2, "0")));
        Entity<Order> second = add(anOrder().from("2").with(line(chai, "3.00", 1, "0")));
        Customer customer = first.state().origin().orElseThrow().customer();

        assertThat(adapter.orders().eraseCustomer("another", 10)).isZero();
        assertThat(adapter.orders().eraseCustomer(customer.code(), 1)).isEqualTo(1);
        assertThat(adapter.orders().eraseCustomer(customer.code(), 10)).isEqualTo(1);
        assertThat(adapter.orders().eraseCustomer(customer.code(), 10)).isZero();

        for (Entity<Order> order : List.of(first, second)) {
            Order left = adapter.orders().find(order.id()).orElseThrow().state();
            assertThat(left.origin().orElseThrow().customer()).isEqualTo(Customer.ERASED);
            assertThat(left.origin().orElseThrow().reference())
                    .isEqualTo(order.state().origin().orElseThrow().reference());
            assertThat(left.total()).isEqualTo(order.state().total());
        }
        assertThat(adapter.orders().knownReferences(Set.of("1", "2"))).hasSize(2);
    }

    @Test
    void step_on_an_order_whose_user_was_deleted_meanwhile_is_rejected() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "18.00", 2, "0")));
        adapter.orders().anonymize(ada);

        assertThatThrownBy(() -> adapter.orders().update(cancelled(placed, ada)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void concurrent_step_of_a_deleted_user_is_anonymized_as_well() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "18.00", 2, "0")));

        CompletableFuture<Void> going = adapter.cart().catalog().transactions().inTransaction(() -> {
            adapter.orders().update(cancelled(placed, ada));
            CompletableFuture<Void> waiting =
                    ConcurrentWork.begin(() -> adapter.orders().anonymize(ada));
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });

        going.join();
        assertThat(adapter.orders().find(placed.id()).orElseThrow().state().history())
                .extracting(OrderEvent::actorId)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void unpaid_orders_are_found_by_their_age_the_oldest_first() {
        Entity<Order> newer = add(anOrder().of(ada).at(NOW.plusSeconds(60)).with(line(chai, "18.00", 2, "0")));
        Entity<Order> older = add(anOrder().of(bob).with(line(chai, "18.00", 2, "0")));
        add(anOrder().of(ada).at(NOW.plusSeconds(120)).with(line(chai, "18.00", 2, "0")));
        add(anOrder().from("10248").with(line(chai, "18.00", 2, "0")));
        adapter.orders().update(cancelled(add(anOrder().of(ada).with(line(chai, "18.00", 2, "0"))), ada));

        assertThat(adapter.orders().unpaid(NOW.plusSeconds(120), 10)).containsExactly(older.id(), newer.id());
        assertThat(adapter.orders().unpaid(NOW.plusSeconds(120), 1)).containsExactly(older.id());
    }

    @Test
    void only_an_unpaid_order_can_be_locked_as_unpaid() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "18.00", 2, "0")));

        assertThat(lockedUnpaid(placed.id())).contains(placed);
        adapter.orders().update(cancelled(placed, ada));
        assertThat(lockedUnpaid(placed.id())).isEmpty();
        assertThat(lockedUnpaid(ids.next())).isEmpty();
    }

    private Optional<Entity<Order>> lockedUnpaid(Id<Order> id) {
        return adapter.cart()
                .catalog()
                .transactions()
                .inTransaction(() -> adapter.orders().lockUnpaid(id));
    }

    @Test
    void orders_are_found_by_each_filter() {
        Id<Product> chang = product(aProduct().named("Chang"));
        Entity<Order> first = add(anOrder().of(ada).with(line(chai, "10.00", 1, "0")));
        Entity<Order> second = add(anOrder().of(bob).at(NOW.plusSeconds(60)).with(line(chang, "20.00", 1, "0")));
        Entity<Order> third = add(anOrder()
                .from("10248")
                .at(NOW.plusSeconds(120))
                .with(line(chang, "1", 3, "0"), line(chai, "27", 1, "0")));

        assertThat(listed(search().of(ada))).containsExactly(first.id());
        assertThat(listed(with(Optional.of(OrderState.IMPORTED), Optional.empty(), Optional.empty())))
                .containsExactly(third.id());
        assertThat(listed(with(Optional.empty(), Optional.of(chang), Optional.empty())))
                .containsExactly(second.id(), third.id());
        assertThat(listed(with(Optional.empty(), Optional.of(chang), Optional.of(NOW.plusSeconds(61)))))
                .containsExactly(third.id());
        assertThat(listed(between(NOW, NOW.plusSeconds(60)))).containsExactly(first.id());
        assertThat(listed(costing("20.00", "29.99"))).containsExactly(second.id());
        assertThat(listed(costing("30", "30"))).containsExactly(third.id());
    }

    @Test
    void orders_are_listed_by_their_ids_with_their_lines() {
        Entity<Order> first = add(anOrder().of(ada).with(line(chai, "10.00", 1, "0"), line(chai, "0.10", 1, "0")));
        Entity<Order> second = add(anOrder().of(bob).with(line(chai, "20.00", 2, "0.05")));
        add(anOrder().of(bob).with(line(chai, "30.00", 1, "0")));

        assertThat(listed(new OrderQuery(
                        Optional.of(new IdFilter<>(Set.of(first.id(), second.id()))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PageRequest.first(OrderSort.PLACED, 20))))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(adapter.orders().lines(Set.of(first.id(), second.id())))
                .isEqualTo(Map.of(
                        first.id(),
                        first.state().lines(),
                        second.id(),
                        second.state().lines()));
        assertThat(adapter.orders().lines(Set.of())).isEmpty();
    }

    @Test
    void list_of_orders_shows_summaries() {
        Entity<Order> placed = add(anOrder().of(ada).with(line(chai, "10.00", 1, "0"), line(chai, "0.10", 1, "0")));
        Entity<Order> imported =
                add(anOrder().from("10248").at(NOW.plusSeconds(1)).with(line(chai, "10.00", 1, "0")));

        assertThat(adapter.orders().list(search()).items())
                .containsExactly(
                        new OrderSummary(
                                placed.id(),
                                NOW,
                                OrderState.PLACED,
                                Optional.of(ada),
                                Optional.empty(),
                                Optional.empty(),
                                2,
                                new BigDecimal("10.10")),
                        new OrderSummary(
                                imported.id(),
                                NOW.plusSeconds(1),
                                OrderState.IMPORTED,
                                Optional.empty(),
                                Optional.of("Vins et alcools"),
                                Optional.of("10248"),
                                1,
                                new BigDecimal("10.00")));
    }

    @Test
    void pages_contain_each_order_once_and_in_order_in_both_directions() {
        for (int number = 0; number < 11; number++) {
            add(anOrder().of(ada).at(NOW.plusSeconds(number / 3)).with(line(chai, String.valueOf(number % 4), 1, "0")));
        }
        for (OrderSort sort : OrderSort.values()) {
            for (Direction direction : Direction.values()) {
                List<OrderSummary> read = readAll(new PageRequest<>(sort, direction, Position.START, 3, true));

                Comparator<OrderSummary> order = Comparator.<OrderSummary, Comparable<?>>comparing(
                                row -> sort.keyOf(row).orElseThrow(),
                                sort.keyType().order())
                        .thenComparing(OrderSummary::id);
                assertThat(read)
                        .hasSize(11)
                        .isSortedAccordingTo(direction == Direction.ASCENDING ? order : order.reversed());
            }
        }
    }

    private List<OrderSummary> readAll(PageRequest<OrderSort> start) {
        List<OrderSummary> read = new ArrayList<>();
        Optional<Position> next = Optional.of(start.from());
        while (next.isPresent()) {
            Page<OrderSummary> page = adapter.orders().list(OrderQuery.all(start.from(next.get())));
            assertThat(page.total()).hasValue(11);
            read.addAll(page.items());
            next = page.next();
        }
        return read;
    }

    private Stream<Id<Order>> listed(OrderQuery query) {
        return adapter.orders().list(query).items().stream().map(OrderSummary::id);
    }

    private static OrderQuery search() {
        return OrderQuery.all(PageRequest.first(OrderSort.PLACED, 20));
    }

    private static OrderQuery with(
            Optional<OrderState> state, Optional<Id<Product>> product, Optional<Instant> placedFrom) {
        return new OrderQuery(
                Optional.empty(),
                Optional.empty(),
                state,
                placedFrom,
                Optional.empty(),
                product,
                Optional.empty(),
                Optional.empty(),
                PageRequest.first(OrderSort.PLACED, 20));
    }

    private static OrderQuery between(Instant from, Instant before) {
        return new OrderQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(before),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PageRequest.first(OrderSort.PLACED, 20));
    }

    private static OrderQuery costing(String least, String most) {
        return new OrderQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(least)),
                Optional.of(new BigDecimal(most)),
                PageRequest.first(OrderSort.TOTAL, 20));
    }

    private static Entity<Order> cancelled(Entity<Order> order, Id<User> actor) {
        OrderEvent step = new OrderEvent(OrderStep.CANCEL, NOW, Optional.of(actor.value()), Optional.empty());
        return order.changedTo(order.state().after(step), NOW);
    }

    private Entity<Order> add(OrderBuilder order) {
        Entity<Order> entity = entity(order);
        adapter.orders().add(List.of(entity));
        return entity;
    }

    private Entity<Order> entity(OrderBuilder order) {
        return entity(order.build());
    }

    private Entity<Order> entity(Order order) {
        return Entity.created(ids.next(), NOW, order);
    }

    private Id<Product> product(ProductBuilder product) {
        Id<Product> id = ids.next();
        adapter.cart().catalog().products().add(Entity.created(id, NOW, product.build()));
        return id;
    }
}
