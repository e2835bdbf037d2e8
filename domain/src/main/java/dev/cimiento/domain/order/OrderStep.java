package dev.cimiento.domain.order;

import static dev.cimiento.domain.order.OrderState.CANCELLED;
import static dev.cimiento.domain.order.OrderState.DELIVERED;
import static dev.cimiento.domain.order.OrderState.IMPORTED;
import static dev.cimiento.domain.order.OrderState.PAID;
import static dev.cimiento.domain.order.OrderState.PLACED;
import static dev.cimiento.domain.order.OrderState.RETURNED;
import static dev.cimiento.domain.order.OrderState.SHIPPED;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The state machine of orders: each step with the states in which it is allowed, the state it leads to, and its effect
 * on the stock.
 */
public enum OrderStep {
    PLACE(StockEffect.DEDUCT, PLACED),
    IMPORT(StockEffect.NONE, IMPORTED),
    PAY(StockEffect.NONE, PAID, PLACED),
    SHIP(StockEffect.NONE, SHIPPED, PAID),
    DELIVER(StockEffect.NONE, DELIVERED, SHIPPED),
    CANCEL(StockEffect.RESTOCK, CANCELLED, PLACED, PAID),
    RETURN(StockEffect.RESTOCK, RETURNED, DELIVERED);

    private final StockEffect stockEffect;
    private final OrderState to;
    private final Set<OrderState> from;

    OrderStep(StockEffect stockEffect, OrderState to, OrderState... from) {
        this.stockEffect = stockEffect;
        this.to = to;
        this.from = Set.copyOf(Arrays.asList(from));
    }

    /** The effect of a step on the stock of the ordered products. */
    public enum StockEffect {
        DEDUCT,
        NONE,
        RESTOCK
    }

    /** @throws Invalid if no step has this code */
    public static OrderStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Invalid("step", ViolationCode.UNSUPPORTED, "must be a step of an order such as pay"));
    }

    public StockEffect stockEffect() {
        return stockEffect;
    }

    public OrderState to() {
        return to;
    }

    /** Returns the states in which the step is allowed; empty for a first step. */
    public Set<OrderState> from() {
        return from.isEmpty() ? EnumSet.noneOf(OrderState.class) : EnumSet.copyOf(from);
    }

    public boolean isFirst() {
        return from.isEmpty();
    }

    /** Returns the name of the step in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
