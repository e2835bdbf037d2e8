package dev.cimiento.application.order;

import java.math.BigDecimal;

/** A line of an order as a file has it. */
public record OrderItem(String reference, String sku, BigDecimal price, int quantity, BigDecimal discount) {}
