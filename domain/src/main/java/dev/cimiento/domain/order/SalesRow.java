package dev.cimiento.domain.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of a sales report: one period, category or product.
 *
 * @param key the first day of a period (ISO 8601), or the id of a category or product; empty for products without a
 *     category
 * @param name the name of the category or product; for a period the key
 * @param orders the number of orders
 * @param units the number of pieces
 * @param sales the amount after discounts, summed with all decimals and rounded once to cents, half to even
 */
public record SalesRow(Optional<String> key, Optional<String> name, long orders, long units, BigDecimal sales) {}
