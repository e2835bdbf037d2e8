package dev.cimiento.domain.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An order in a list.
 *
 * @param customer the name of the customer of an imported order
 * @param reference the external reference of an imported order
 * @param lines the number of lines
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
