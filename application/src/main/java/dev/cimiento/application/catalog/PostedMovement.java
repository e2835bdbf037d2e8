package dev.cimiento.application.catalog;

import dev.cimiento.domain.catalog.stock.StockMovement;

/**
 * A movement that was posted.
 *
 * @param stock what is in stock after it
 */
public record PostedMovement(StockMovement movement, int stock) {}
