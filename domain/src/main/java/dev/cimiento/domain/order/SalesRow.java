package dev.cimiento.domain.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was sold of one part of a report.
 *
 * @param key the first day of a period (ISO 8601), or the id of a category or a product; empty for what is in no
 *     category
 * @param name of the category or the product; of a period the key
 * @param orders how many have anything of it
 * @param units how many pieces
 * @param sales what they cost, with discounts; summed up to the last decimal and rounded once, half to the even cent
 */
public record SalesRow(Optional<String> key, Optional<String> name, long orders, long units, BigDecimal sales) {}
