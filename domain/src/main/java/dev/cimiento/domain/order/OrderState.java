package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The state of an order. */
public enum OrderState {
    PLACED(true),
    PAID(true),
    SHIPPED(true),
    DELIVERED(true),
    CANCELLED(false),
    RETURNED(false),
    /** Imported from another system, without effect on the stock. */
    IMPORTED(true);

    private final boolean sold;

    OrderState(boolean sold) {
        this.sold = sold;
    }

    /** @throws Invalid if no state has this code */
    public static OrderState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "state",
                        ViolationCode.UNSUPPORTED,
                        "must be one of "
                                + Arrays.stream(values()).map(OrderState::code).collect(Collectors.joining(", "))));
    }

    /** Returns the states in which an order counts as a sale. */
    public static Set<OrderState> sales() {
        return Arrays.stream(values()).filter(state -> state.sold).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the name of the state in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
