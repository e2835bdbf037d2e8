package dev.cimiento.domain.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An order as lists show it.
 *
 * @param customer the name of who ordered, where that was elsewhere
 * @param reference its own number there
 * @param lines how many it has
 */
public record OrderSummary(
        Id<Order> id,
        Instant placedAt,
        OrderState state,
        Optional<Id<User>> userId,
        Optional<String> customer,
        Optional<String> reference,
        int lines,
        BigDecimal total) {}
