package dev.cimiento.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderServiceTest {

    private final OrderUseCases shop = new OrderUseCases();
    private final Actor ada = shop.buyer("ada");
    private final Actor bob = shop.buyer("bob");
    private final Actor clerk = shop.signedIn(
            "clerk", Role.ADMIN, OrderPermissions.READ, OrderPermissions.READ_ALL, OrderPermissions.PROCESS);
    private final Id<Product> chai = shop.product("Chai", "18.00", 10);
    private Id<Order> order = new Id<>(ada.requireUser());

    @BeforeEach
    void order() {
        shop.put(ada, chai, 3);
        order = shop.place(ada).id();
    }

    @Test
    void order_moves_through_all_steps_to_its_return() {
        step(clerk, OrderStep.PAY);
        step(clerk, OrderStep.SHIP);
        step(clerk, OrderStep.DELIVER);
        Entity<Order> returned = step(clerk, OrderStep.RETURN);

        assertThat(returned.version()).isEqualTo(5);
        assertThat(returned.state().history())
                .extracting(OrderEvent::step)
                .containsExactly(OrderStep.PLACE, OrderStep.PAY, OrderStep.SHIP, OrderStep.DELIVER, OrderStep.RETURN);
        assertThat(shop.orders.get(ada, order)).isEqualTo(returned);
        assertThat(shop.stock(chai)).isEqualTo(10);
    }

    @Test
    void concurrent_cancellations_of_an_order_restock_once() {
        List<String> outcomes = ConcurrentWork.run(6, number -> outcome(OrderStep.CANCEL));

        assertThat(outcomes).containsOnlyOnce("applied").contains("wrong-step");
        assertThat(shop.stock(chai)).isEqualTo(10);
    }

    @Test
    void step_that_is_not_allowed_changes_nothing() {
        assertThat(outcome(OrderStep.SHIP)).isEqualTo("wrong-step");
        assertThat(outcome(OrderStep.PLACE)).isEqualTo("wrong-step");
        assertThat(outcome(OrderStep.RETURN)).isEqualTo("wrong-step");

        assertThat(shop.orders.get(ada, order).version()).isEqualTo(1);
        assertThat(shop.stock(chai)).isEqualTo(7);
    }

    @Test
    void buyers_can_cancel_their_own_orders_and_nothing_else() {
        assertThatThrownBy(() -> step(ada, OrderStep.PAY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> step(bob, OrderStep.CANCEL)).isInstanceOf(NotFound.class);

        assertThat(step(ada, OrderStep.CANCEL).state().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void clerk_can_process_orders_without_the_permission_to_read_them() {
        Actor robot = shop.signedIn("robot", Role.ADMIN, OrderPermissions.PROCESS);

        assertThat(step(robot, OrderStep.PAY).state().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void step_of_a_clerk_who_was_demoted_meanwhile_is_rejected() {
        Id<User> id = new Id<>(clerk.requireUser());
        Entity<User> user = shop.users.find(id).orElseThrow();
        User demoted = new User(user.state().email(), "clerk", Role.USER, true, true);
        shop.users.update(user.changedTo(demoted, shop.clock.instant()));

        assertThatThrownBy(() -> step(clerk, OrderStep.PAY)).isInstanceOf(Forbidden.class);
    }

    @Test
    void order_in_a_session_that_was_ended_meanwhile_is_rejected() {
        shop.put(bob, chai, 1);
        shop.sessions.endAll(new Id<>(bob.requireUser()));

        assertThatThrownBy(() -> shop.place(bob)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> step(bob, OrderStep.CANCEL)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void step_for_another_version_changes_nothing() {
        step(clerk, OrderStep.PAY);

        assertThatThrownBy(() ->
                        shop.orders.step(ada, order, OrderStep.CANCEL, ExpectedVersion.version(1), Optional.empty()))
                .isInstanceOf(StaleVersion.class);

        assertThat(shop.orders.get(ada, order).state().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void order_of_another_user_is_not_found_without_the_permission_to_read_all() {
        assertThatThrownBy(() -> shop.orders.get(bob, order)).isInstanceOf(NotFound.class);
        assertThat(shop.orders.get(clerk, order).id()).isEqualTo(order);
    }

    @Test
    void users_list_their_own_orders_and_clerks_list_all() {
        shop.put(bob, chai, 1);
        Id<Order> bobs = shop.place(bob).id();

        assertThat(listed(ada)).containsExactly(order);
        assertThat(listed(bob)).containsExactly(bobs);
        assertThat(listed(clerk)).containsExactly(order, bobs);
    }

    private List<Id<Order>> listed(Actor actor) {
        List<Id<Order>> listed = new ArrayList<>();
        OrderQuery first = OrderQuery.all(PageRequest.first(OrderSort.PLACED, 1));
        shop.orders.forEach(actor, first, row -> listed.add(row.id()));
        return listed;
    }

    private String outcome(OrderStep step) {
        try {
            step(clerk, step);
            return "applied";
        } catch (Conflict refused) {
            return refused.rule();
        }
    }

    private Entity<Order> step(Actor actor, OrderStep step) {
        Optional<String> reference = step == OrderStep.PAY ? Optional.of("PAY-1") : Optional.empty();
        return shop.orders.step(actor, order, step, ExpectedVersion.ANY, reference);
    }
}
