package dev.cimiento.domain.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders in memory. */
public final class InMemoryOrderRepository implements OrderRepository {

    private final InMemoryDatabase database;
    private final Table<Id<Order>, Entity<Order>> orders;

    public InMemoryOrderRepository(InMemoryDatabase database, CatalogTables catalog) {
        this.database = database;
        this.orders = database.newTable();
        catalog.onRemovalOfProduct(this::requireNotOrdered);
    }

    private void requireNotOrdered(Id<Product> product) {
        if (states().anyMatch(order -> has(order, product))) {
            throw new Conflict("product-ordered", "The product was ordered. Deactivate it instead.");
        }
    }

    @Override
    public Optional<Entity<Order>> find(Id<Order> id) {
        return database.statement(() -> Optional.ofNullable(orders.rows().get(id)));
    }

    @Override
    public Page<OrderSummary> list(OrderQuery query) {
        return database.statement(() -> InMemoryPages.page(
                orders.rows().values().stream()
                        .filter(order ->
                                query.ids().map(ids -> ids.contains(order.id())).orElse(true))
                        .filter(order -> matches(order.state(), query))
                        .map(InMemoryOrderRepository::summary)
                        .toList(),
                query.page(),
                OrderSummary::id));
    }

    @Override
    public Map<Id<Order>, List<OrderLine>> lines(Set<Id<Order>> ids) {
        return database.statement(() -> orders.rows().values().stream()
                .filter(order -> ids.contains(order.id()))
                .collect(Collectors.toMap(Entity::id, order -> order.state().lines())));
    }

    @Override
    public void add(List<Entity<Order>> added) {
        database.statement(() -> {
            added.forEach(order -> {
                references(order.state())
                        .filter(knownReferences()::contains)
                        .findAny()
                        .ifPresent(reference -> {
                            throw new Conflict("order-known", "The order " + reference + " was imported already.");
                        });
                orders.change(rows -> rows.put(order.id(), order));
            });
            return added;
        });
    }

    @Override
    public void update(Entity<Order> order) {
        database.statement(() -> {
            Entity<Order> present = orders.rows().get(order.id());
            if (present == null
                    || present.version() != order.version() - 1
                    || !present.state().userId().equals(order.state().userId())) {
                throw new StaleVersion(order.id());
            }
            orders.change(rows -> rows.put(order.id(), order));
            return order;
        });
    }

    @Override
    public Set<String> knownReferences(Set<String> references) {
        return database.statement(
                () -> knownReferences().stream().filter(references::contains).collect(Collectors.toSet()));
    }

    @Override
    public List<Id<Order>> unpaid(Instant placedBefore, int max) {
        return database.statement(() -> orders.rows().values().stream()
                .filter(InMemoryOrderRepository::isUnpaid)
                .filter(order -> order.state().placedAt().isBefore(placedBefore))
                .sorted(Comparator.comparing(
                                (Entity<Order> order) -> order.state().placedAt())
                        .thenComparing(Entity::id))
                .limit(max)
                .map(Entity::id)
                .toList());
    }

    @Override
    public Optional<Entity<Order>> lockUnpaid(Id<Order> id) {
        return find(id).filter(InMemoryOrderRepository::isUnpaid);
    }

    private static boolean isUnpaid(Entity<Order> order) {
        return order.state().state() == OrderState.PLACED;
    }

    @Override
    public int eraseCustomer(String code, int most) {
        return database.statement(() -> {
            List<Entity<Order>> erased = orders.rows().values().stream()
                    .filter(order -> order.state()
                            .origin()
                            .filter(origin -> origin.customer().code().equals(code))
                            .isPresent())
                    .limit(most)
                    .map(InMemoryOrderRepository::withoutCustomer)
                    .toList();
            orders.change(rows -> erased.forEach(order -> rows.put(order.id(), order)));
            return erased.size();
        });
    }

    private static Entity<Order> withoutCustomer(Entity<Order> order) {
        Order state = order.state();
        Order erased = new Order(
                state.userId(),
                state.shippingAddress(),
                state.origin()
                        .map(origin ->
                                new ExternalReference(origin.reference(), Customer.ERASED, origin.shipCountry())),
                state.placedAt(),
                state.lines(),
                state.history());
        return new Entity<>(order.id(), order.version(), order.createdAt(), order.updatedAt(), erased);
    }

    @Override
    public void anonymize(Id<User> user) {
        database.statement(() -> {
            orders.change(rows ->
                    rows.replaceAll((id, order) -> order.state().userId().equals(Optional.of(user))
                            ? new Entity<>(
                                    id,
                                    order.version(),
                                    order.createdAt(),
                                    order.updatedAt(),
                                    order.state().anonymized())
                            : order));
            return user;
        });
    }

    /** Returns nothing: the report exists in SQL only and is tested on PostgreSQL. */
    @Override
    public List<SalesRow> sales(SalesQuery query) {
        return List.of();
    }

    private Stream<Order> states() {
        return orders.rows().values().stream().map(Entity::state);
    }

    private Set<String> knownReferences() {
        return states().flatMap(InMemoryOrderRepository::references).collect(Collectors.toSet());
    }

    private static Stream<String> references(Order order) {
        return order.origin().map(ExternalReference::reference).stream();
    }

    private static boolean matches(Order order, OrderQuery query) {
        return (query.userId().isEmpty() || query.userId().equals(order.userId()))
                && holds(query.state(), state -> state == order.state())
                && holds(query.placedFrom(), from -> !order.placedAt().isBefore(from))
                && holds(query.placedBefore(), order.placedAt()::isBefore)
                && holds(query.productId(), product -> has(order, product))
                && holds(query.minTotal(), least -> order.total().compareTo(least) >= 0)
                && holds(query.maxTotal(), most -> order.total().compareTo(most) <= 0);
    }

    private static <V> boolean holds(Optional<V> filter, Predicate<V> test) {
        return filter.map(test::test).orElse(true);
    }

    private static boolean has(Order order, Id<Product> product) {
        return order.lines().stream().anyMatch(line -> line.productId().equals(product));
    }

    private static OrderSummary summary(Entity<Order> entity) {
        Order order = entity.state();
        return new OrderSummary(
                entity.id(),
                order.placedAt(),
                order.state(),
                order.userId(),
                order.origin().map(ExternalReference::customer).map(Customer::name),
                order.origin().map(ExternalReference::reference),
                order.lines().size(),
                order.total());
    }
}
