package dev.cimiento.web.catalog.stock;

import dev.cimiento.domain.catalog.stock.StockMovement;
import io.swagger.v3.oas.annotations.media.Schema;

/** A change of a product's stock as a client sends it. */
@Schema(description = "A change of a product's stock.")
public record StockMovementRequest(
        @Schema(
                description = "The number of pieces that are added (positive) or removed (negative); not 0.",
                minimum = "-" + StockMovement.MAX_DELTA,
                maximum = "" + StockMovement.MAX_DELTA,
                example = "-2")
        int delta,

        @Schema(
                description = "The reason of the change.",
                minLength = 1,
                maxLength = StockMovement.MAX_REASON,
                example = "broken in transport")
        String reason) {}
