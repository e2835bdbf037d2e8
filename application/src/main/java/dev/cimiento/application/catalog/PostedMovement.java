package dev.cimiento.application.catalog;

import dev.cimiento.domain.catalog.stock.StockMovement;

/**
 * A stock movement that was posted.
 *
 * @param stock the stock after the movement
 */
public record PostedMovement(StockMovement movement, int stock) {}
