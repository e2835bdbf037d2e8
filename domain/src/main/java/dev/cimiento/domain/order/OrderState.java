package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an order is in its life. */
public enum OrderState {
    PLACED(true),
    PAID(true),
    SHIPPED(true),
    DELIVERED(true),
    CANCELLED(false),
    RETURNED(false),
    /** It was made elsewhere, and took nothing of the stock here. */
    IMPORTED(true);

    private final boolean sold;

    OrderState(boolean sold) {
        this.sold = sold;
    }

    /** @throws Invalid when there is none of this code */
    public static OrderState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "state",
                        "must be one of "
                                + Arrays.stream(values()).map(OrderState::code).collect(Collectors.joining(", "))));
    }

    /** Those in which what was ordered counts as sold. */
    public static Set<OrderState> sales() {
        return Arrays.stream(values()).filter(state -> state.sold).collect(Collectors.toUnmodifiableSet());
    }

    /** As it is written outside of this program. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
