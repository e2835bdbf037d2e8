package dev.cimiento.application.order;

import dev.cimiento.domain.account.PostalAddress;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How somebody wants what is in the cart.
 *
 * @param shippingAddress where to; empty for the one of the profile
 * @param expectedTotal what it costs by what the person was shown; empty for whatever it costs
 */
public record Checkout(Optional<PostalAddress> shippingAddress, Optional<BigDecimal> expectedTotal) {}
