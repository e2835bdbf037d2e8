package dev.cimiento.persistence.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static dev.cimiento.domain.order.OrderBuilder.anOrder;
import static dev.cimiento.domain.order.OrderBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderAdapter;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderRepositoryContract;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.cart.PostgresCart;
import dev.cimiento.persistence.shared.TestPersistence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MyBatisOrderRepositoryTest extends OrderRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected OrderAdapter adapter() {
        return new OrderAdapter(PostgresCart.emptied(PERSISTENCE), new MyBatisOrderRepository(PERSISTENCE.mappers()));
    }

    @Test
    void locking_an_unpaid_order_does_not_wait_for_another_transaction() {
        OrderAdapter adapter = adapter();
        Id<Product> chai = new Id<>(UUID.randomUUID());
        adapter.cart()
                .catalog()
                .products()
                .add(Entity.created(
                        chai, Instant.EPOCH, aProduct().named("Chai").build()));
        Id<User> buyer = new Id<>(UUID.randomUUID());
        adapter.cart().users().accept(buyer);
        Order state = anOrder().of(buyer).with(line(chai, "18.00", 2, "0")).build();
        Entity<Order> placed = Entity.created(new Id<>(UUID.randomUUID()), state.placedAt(), state);
        adapter.orders().add(List.of(placed));
        OrderEvent payment = new OrderEvent(OrderStep.PAY, state.placedAt(), Optional.empty(), Optional.of("PAY-1"));

        Optional<Entity<Order>> locked = PERSISTENCE.transactions().inTransaction(() -> {
            adapter.orders().update(placed.changedTo(state.after(payment), state.placedAt()));
            return ConcurrentWork.begin(() -> PERSISTENCE
                            .transactions()
                            .inTransaction(() -> adapter.orders().lockUnpaid(placed.id())))
                    .join();
        });

        assertThat(locked).isEmpty();
    }

    @Test
    void database_knows_all_time_zones_of_java() {
        assertThat(PERSISTENCE
                        .sql()
                        .sql("select lower(name) from pg_timezone_names")
                        .query(String.class)
                        .list())
                .containsAll(ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> !zone.startsWith("SystemV/"))
                        .map(String::toLowerCase)
                        .toList());
    }
}
