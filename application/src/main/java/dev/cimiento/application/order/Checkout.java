package dev.cimiento.application.order;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.shared.error.Rules;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The user's input for a checkout.
 *
 * @param shippingAddress empty for the address of the profile
 * @param expectedTotal the total that the user has seen; empty to accept any total
 */
public record Checkout(Optional<PostalAddress> shippingAddress, Optional<BigDecimal> expectedTotal) {

    public Checkout {
        Rules rules = new Rules();
        expectedTotal = expectedTotal.map(total -> rules.money("expectedTotal", total, Order.MAX_TOTAL));
        rules.enforce();
    }
}
