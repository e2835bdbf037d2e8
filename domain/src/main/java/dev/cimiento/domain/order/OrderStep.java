package dev.cimiento.domain.order;

import static dev.cimiento.domain.order.OrderState.CANCELLED;
import static dev.cimiento.domain.order.OrderState.DELIVERED;
import static dev.cimiento.domain.order.OrderState.IMPORTED;
import static dev.cimiento.domain.order.OrderState.PAID;
import static dev.cimiento.domain.order.OrderState.PLACED;
import static dev.cimiento.domain.order.OrderState.RETURNED;
import static dev.cimiento.domain.order.OrderState.SHIPPED;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The one table of what may become of an order: each step, from which states it leads, to which, and what it does to the
 * stock.
 */
public enum OrderStep {
    PLACE(Stock.TAKEN, PLACED),
    IMPORT(Stock.LEFT, IMPORTED),
    PAY(Stock.LEFT, PAID, PLACED),
    SHIP(Stock.LEFT, SHIPPED, PAID),
    DELIVER(Stock.LEFT, DELIVERED, SHIPPED),
    CANCEL(Stock.GIVEN_BACK, CANCELLED, PLACED, PAID),
    RETURN(Stock.GIVEN_BACK, RETURNED, DELIVERED);

    private final Stock stock;
    private final OrderState to;
    private final Set<OrderState> from;

    OrderStep(Stock stock, OrderState to, OrderState... from) {
        this.stock = stock;
        this.to = to;
        this.from = Set.copyOf(Arrays.asList(from));
    }

    /** What a step does to the stock of what was ordered. */
    public enum Stock {
        TAKEN,
        LEFT,
        GIVEN_BACK
    }

    /** @throws Invalid when there is none of this code */
    public static OrderStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("step", "must be one of the table of steps"));
    }

    public Stock stock() {
        return stock;
    }

    public OrderState to() {
        return to;
    }

    /** In the order of the states; none for a step that an order begins with. */
    public Set<OrderState> from() {
        return from.isEmpty() ? EnumSet.noneOf(OrderState.class) : EnumSet.copyOf(from);
    }

    public boolean begins() {
        return from.isEmpty();
    }

    /** As it is written outside of this program. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
