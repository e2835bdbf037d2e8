package dev.cimiento.domain.order;

import static dev.cimiento.domain.order.OrderBuilder.anOrder;
import static dev.cimiento.domain.order.OrderBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void order_takes_the_steps_from_placed_to_delivered() {
        Order delivered = anOrder()
                .of(new Id<>(UUID.randomUUID()))
                .build()
                .after(new OrderEvent(OrderStep.PAY, LATER, Optional.empty(), Optional.of("PAY-1")))
                .after(OrderEvent.of(OrderStep.SHIP, LATER, Actor.SYSTEM))
                .after(OrderEvent.of(OrderStep.DELIVER, LATER, Actor.SYSTEM));

        assertThat(delivered.state()).isEqualTo(OrderState.DELIVERED);
        assertThat(delivered.history())
                .extracting(OrderEvent::step)
                .containsExactly(OrderStep.PLACE, OrderStep.PAY, OrderStep.SHIP, OrderStep.DELIVER);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStep.class,
            names = {"PLACE", "IMPORT", "SHIP", "DELIVER", "RETURN"})
    void step_that_the_state_does_not_allow_is_rejected(OrderStep step) {
        Order placed = anOrder().build();
        OrderEvent event = OrderEvent.of(step, LATER, Actor.SYSTEM);

        assertThatThrownBy(() -> placed.after(event))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("wrong-step"));
    }

    @Test
    void order_without_an_address_can_be_cancelled_and_not_shipped() {
        Order paid = anOrder()
                .of(new Id<>(UUID.randomUUID()))
                .build()
                .after(new OrderEvent(OrderStep.PAY, LATER, Optional.empty(), Optional.of("PAY-1")))
                .anonymized();

        assertThatThrownBy(() -> paid.after(OrderEvent.of(OrderStep.SHIP, LATER, Actor.SYSTEM)))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("nowhere-to-ship"));
        assertThat(paid.after(OrderEvent.of(OrderStep.CANCEL, LATER, Actor.SYSTEM))
                        .state())
                .isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void step_of_an_order_cannot_be_repeated() {
        OrderEvent cancelled = OrderEvent.of(OrderStep.CANCEL, LATER, Actor.SYSTEM);
        Order order = anOrder().build().after(cancelled);

        assertThatThrownBy(() -> order.after(cancelled)).isInstanceOf(Conflict.class);
    }

    @Test
    void payment_has_a_reference_and_no_other_step_has_one() {
        assertThatThrownBy(() -> OrderEvent.of(OrderStep.PAY, LATER, Actor.SYSTEM))
                .hasMessage("paymentReference is required");
        assertThatThrownBy(() -> new OrderEvent(OrderStep.SHIP, LATER, Optional.empty(), Optional.of("PAY-1")))
                .hasMessage("paymentReference is allowed for a payment only");
    }

    @ParameterizedTest
    @CsvSource({
        // The exact totals are 0.125, 0.375, 10.005 and 10.015.
        "0.25, 1, 0.5, 0.12",
        "0.75, 1, 0.5, 0.38",
        "20.01, 1, 0.5, 10.00",
        "20.03, 1, 0.5, 10.02",
        "9.80, 10, 0, 98.00",
        "9999999999.99, 1, 0, 9999999999.99"
    })
    void total_of_an_order_is_rounded_once_half_to_even(String price, int quantity, String discount, String total) {
        Order order = anOrder().with(line(price, quantity, discount)).build();

        assertThat(order.total()).isEqualTo(total);
    }

    @Test
    void amounts_of_two_lines_are_rounded_together() {
        Order order =
                anOrder().with(line("0.25", 1, "0.5"), line("0.25", 1, "0.5")).build();

        assertThat(order.total()).isEqualTo("0.25");
    }

    @Test
    void order_has_1_to_100_lines_and_a_maximum_total() {
        assertThatThrownBy(() -> anOrder().with().build()).isInstanceOf(Invalid.class);
        OrderLine[] many = IntStream.rangeClosed(0, Order.MAX_LINES)
                .mapToObj(number -> line("1", 1, "0"))
                .toArray(OrderLine[]::new);
        assertThatThrownBy(() -> anOrder().with(many).build()).hasMessage("lines must be 1 to 100");
        assertThatThrownBy(() -> anOrder().with(line("9999999999.99", 2, "0")).build())
                .hasMessage("total must be at most 9999999999.99");
    }

    @Test
    void history_with_steps_that_do_not_follow_each_other_is_rejected() {
        assertThatThrownBy(() -> anOrder().history(List.of()).build()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> anOrder()
                        .history(List.of(
                                OrderEvent.of(OrderStep.PLACE, LATER, Actor.SYSTEM),
                                OrderEvent.of(OrderStep.SHIP, LATER, Actor.SYSTEM)))
                        .build())
                .hasMessage("history must be a sequence of steps that are allowed after each other");
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "0.12345", "1e400"})
    void invalid_discount_is_rejected(String discount) {
        assertThatThrownBy(() -> line("1", 1, discount)).isInstanceOf(Invalid.class);
    }
}
