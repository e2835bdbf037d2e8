package dev.cimiento.application.order;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.shared.error.Rules;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How somebody wants what is in the cart.
 *
 * @param shippingAddress where to; empty for the one of the profile
 * @param expectedTotal what it costs by what the person was shown; empty for whatever it costs
 */
public record Checkout(Optional<PostalAddress> shippingAddress, Optional<BigDecimal> expectedTotal) {

    public Checkout {
        Rules rules = new Rules();
        expectedTotal = expectedTotal.map(total -> rules.money("expectedTotal", total, Order.MAX_TOTAL));
        rules.enforce();
    }
}
