package dev.cimiento.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.application.account.data.PersonalRecords;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderDataTest {

    private final OrderUseCases shop = new OrderUseCases();
    private final OrderData data = new OrderData(shop.adapter.orders());

    @Test
    void export_has_the_orders_of_the_user_with_lines_and_history() {
        Id<Product> chai = shop.product("Chai", "18.00", 10);
        Actor ada = shop.buyer("ada");
        Actor bob = shop.buyer("bob");
        shop.put(ada, chai, 2);
        shop.put(bob, chai, 1);
        Entity<Order> adas = shop.place(ada);
        shop.place(bob);

        PersonalRecords orders = data.recordsOf(user(ada)).get(0);
        List<Map<String, Object>> exported = orders.records().toList();

        assertThat(orders.name()).isEqualTo("orders");
        assertThat(exported).hasSize(1);
        assertThat(exported.get(0)).containsEntry("id", adas.id().toString()).containsKey("shippingAddress");
        assertThat(exported.get(0).toString()).contains("Chai").contains("step=place");
    }

    private Entity<User> user(Actor actor) {
        return shop.users.find(new Id<>(actor.requireUser())).orElseThrow();
    }
}
