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
    void the_life_of_an_order_is_a_way_through_the_table_of_steps() {
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
    void a_step_that_does_not_lead_on_is_refused(OrderStep step) {
        Order placed = anOrder().build();
        OrderEvent event = OrderEvent.of(step, LATER, Actor.SYSTEM);

        assertThatThrownBy(() -> placed.after(event))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("wrong-step"));
    }

    @Test
    void what_has_no_address_any_more_is_cancelled_and_not_sent() {
        Order paid = anOrder()
                .of(new Id<>(UUID.randomUUID()))
                .build()
                .after(new OrderEvent(OrderStep.PAY, LATER, Optional.empty(), Optional.of("PAY-1")))
                .ofNobody();

        assertThatThrownBy(() -> paid.after(OrderEvent.of(OrderStep.SHIP, LATER, Actor.SYSTEM)))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("nowhere-to-ship"));
        assertThat(paid.after(OrderEvent.of(OrderStep.CANCEL, LATER, Actor.SYSTEM))
                        .state())
                .isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_step_cannot_be_repeated() {
        OrderEvent cancelled = OrderEvent.of(OrderStep.CANCEL, LATER, Actor.SYSTEM);
        Order order = anOrder().build().after(cancelled);

        assertThatThrownBy(() -> order.after(cancelled)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_payment_has_a_reference_and_nothing_else_has_one() {
        assertThatThrownBy(() -> OrderEvent.of(OrderStep.PAY, LATER, Actor.SYSTEM))
                .hasMessage("paymentReference is required");
        assertThatThrownBy(() -> new OrderEvent(OrderStep.SHIP, LATER, Optional.empty(), Optional.of("PAY-1")))
                .hasMessage("paymentReference belongs to a payment only");
    }

    @ParameterizedTest
    @CsvSource({
        // exact sums of 0.125, 0.375, 10.005 and 10.015
        "0.25, 1, 0.5, 0.12",
        "0.75, 1, 0.5, 0.38",
        "20.01, 1, 0.5, 10.00",
        "20.03, 1, 0.5, 10.02",
        "9.80, 10, 0, 98.00",
        "9999999999.99, 1, 0, 9999999999.99"
    })
    void the_total_is_rounded_once_half_to_the_even_cent(String price, int quantity, String discount, String total) {
        Order order = anOrder().with(line(price, quantity, discount)).build();

        assertThat(order.total()).isEqualTo(total);
    }

    @Test
    void what_two_lines_cost_is_rounded_together() {
        Order order =
                anOrder().with(line("0.25", 1, "0.5"), line("0.25", 1, "0.5")).build();

        assertThat(order.total()).isEqualTo("0.25");
    }

    @Test
    void an_order_has_lines_and_not_too_many_and_a_total_that_can_be_written() {
        assertThatThrownBy(() -> anOrder().with().build()).isInstanceOf(Invalid.class);
        OrderLine[] many = IntStream.rangeClosed(0, Order.MAX_LINES)
                .mapToObj(number -> line("1", 1, "0"))
                .toArray(OrderLine[]::new);
        assertThatThrownBy(() -> anOrder().with(many).build()).hasMessage("lines must be 1 to 100");
        assertThatThrownBy(() -> anOrder().with(line("9999999999.99", 2, "0")).build())
                .hasMessage("total must be at most 9999999999.99");
    }

    @Test
    void a_history_that_is_no_path_cannot_be() {
        assertThatThrownBy(() -> anOrder().history(List.of()).build()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> anOrder()
                        .history(List.of(
                                OrderEvent.of(OrderStep.PLACE, LATER, Actor.SYSTEM),
                                OrderEvent.of(OrderStep.SHIP, LATER, Actor.SYSTEM)))
                        .build())
                .hasMessage("history must be a path of the table of steps");
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "0.12345", "1e400"})
    void a_discount_is_a_part_with_few_decimals(String discount) {
        assertThatThrownBy(() -> line("1", 1, discount)).isInstanceOf(Invalid.class);
    }
}
