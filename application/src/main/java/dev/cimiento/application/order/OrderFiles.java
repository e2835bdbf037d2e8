package dev.cimiento.application.order;

import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.shared.Lines;
import java.time.ZoneId;

/**
 * Orders from elsewhere, as three files.
 *
 * @param zone in whose days they were placed
 */
public record OrderFiles(Lines<OrderHead> orders, Lines<OrderItem> lines, Lines<Customer> customers, ZoneId zone) {}
