package dev.cimiento.web.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A stock movement that was just posted, with the resulting stock. */
@Schema(description = "A change of a product's stock, with the resulting stock.")
public record PostedMovementResponse(
        @Schema(description = "The id of the movement.") UUID id,

        @Schema(description = "The change of the stock: positive or negative.", example = "-2")
        int delta,

        @Schema(description = "The reason of the change.", example = "broken in transport")
        String reason,

        @Schema(description = "The time of the change, in UTC.")
        Instant recordedAt,

        @Schema(description = "The number of pieces in stock after the movement.", example = "37")
        int stock) {}
