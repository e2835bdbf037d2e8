package dev.cimiento.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.order.OrderAdapter;
import dev.cimiento.domain.order.OrderRepositoryContract;
import dev.cimiento.persistence.cart.PostgresCart;
import dev.cimiento.persistence.shared.TestPersistence;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MyBatisOrderRepositoryTest extends OrderRepositoryContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected OrderAdapter adapter() {
        return new OrderAdapter(PostgresCart.emptied(PERSISTENCE), new MyBatisOrderRepository(PERSISTENCE.mappers()));
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void the_server_knows_the_zones_that_a_report_may_have() {
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
