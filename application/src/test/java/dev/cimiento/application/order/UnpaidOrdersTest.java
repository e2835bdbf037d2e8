package dev.cimiento.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnpaidOrdersTest {

    private static final Duration TIME_TO_PAY = OrderPolicy.DEFAULT.timeToPay();

    private final OrderUseCases shop = new OrderUseCases();
    private final Actor ada = shop.buyer("ada");
    private final Actor clerk = shop.signedIn(
            "clerk", Role.ADMIN, OrderPermissions.READ, OrderPermissions.READ_ALL, OrderPermissions.PROCESS);
    private final Id<Product> chai = shop.product("Chai", "18.00", 10);

    @Test
    void unpaid_order_is_cancelled_when_its_time_is_over_and_gives_its_stock_back_once() {
        Id<Order> order = ordered(3);
        shop.clock.advance(TIME_TO_PAY);
        assertThat(shop.unpaid.cancel(10)).isZero();
        shop.clock.advance(Duration.ofSeconds(1));

        assertThat(shop.unpaid.cancel(10)).isEqualTo(1);
        assertThat(shop.unpaid.cancel(10)).isZero();

        Order cancelled = shop.orders.get(clerk, order).state();
        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.history())
                .last()
                .isEqualTo(OrderEvent.of(OrderStep.CANCEL, shop.entities.now(), Actor.SYSTEM));
        assertThat(shop.stock(chai)).isEqualTo(10);
        assertThat(shop.outbox.mails())
                .extracting(Mail::to, Mail::subject)
                .contains(tuple("ada@example.org", "Your order was cancelled"))
                .hasSize(2);
    }

    @Test
    void paid_order_is_not_cancelled() {
        Id<Order> order = ordered(3);
        shop.orders.step(clerk, order, OrderStep.PAY, ExpectedVersion.ANY, Optional.of("PAY-1"));
        shop.clock.advance(TIME_TO_PAY.multipliedBy(2));

        assertThat(shop.unpaid.cancel(10)).isZero();

        assertThat(shop.orders.get(clerk, order).state().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void oldest_orders_are_cancelled_first_and_no_more_than_the_maximum() {
        Id<Order> first = ordered(1);
        shop.clock.advance(Duration.ofMinutes(1));
        Id<Order> second = ordered(1);
        shop.clock.advance(TIME_TO_PAY.multipliedBy(2));

        assertThat(shop.unpaid.cancel(1)).isEqualTo(1);

        assertThat(shop.orders.get(clerk, first).state().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.orders.get(clerk, second).state().state()).isEqualTo(OrderState.PLACED);
    }

    @Test
    void order_of_a_deleted_user_is_cancelled_without_a_mail() {
        Id<Order> order = ordered(3);
        shop.adapter.orders().anonymize(new Id<>(ada.requireUser()));
        shop.clock.advance(TIME_TO_PAY.multipliedBy(2));

        assertThat(shop.unpaid.cancel(10)).isEqualTo(1);

        assertThat(shop.orders.get(clerk, order).state().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.outbox.mails()).extracting(Mail::subject).containsExactly("Your order");
    }

    @Test
    void order_that_cannot_be_cancelled_is_reported_and_does_not_delay_others() {
        Id<Order> stuck = ordered(3);
        Id<Product> chang = shop.product("Chang", "19.00", 5);
        shop.put(ada, chang, 2);
        Id<Order> other = shop.place(ada).id();
        shop.adapter
                .cart()
                .catalog()
                .stock()
                .post(List.of(new StockMovement(
                        shop.ids.next(),
                        chai,
                        StockMovement.MAX_DELTA - shop.stock(chai),
                        "delivery",
                        shop.entities.now(),
                        Optional.empty())));
        shop.clock.advance(TIME_TO_PAY.multipliedBy(2));

        assertThatThrownBy(() -> shop.unpaid.cancel(10))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("too-much-stock"));

        assertThat(shop.orders.get(clerk, stuck).state().state()).isEqualTo(OrderState.PLACED);
        assertThat(shop.orders.get(clerk, other).state().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void no_order_is_cancelled_if_the_time_to_pay_is_zero() {
        Id<Order> order = ordered(3);
        shop.clock.advance(TIME_TO_PAY.multipliedBy(100));

        assertThat(shop.unpaid(new OrderPolicy(true, OrderPolicy.DEFAULT.placing(), Duration.ZERO))
                        .cancel(10))
                .isZero();

        assertThat(shop.orders.get(clerk, order).state().state()).isEqualTo(OrderState.PLACED);
    }

    private Id<Order> ordered(int quantity) {
        shop.put(ada, chai, quantity);
        return shop.place(ada).id();
    }
}
