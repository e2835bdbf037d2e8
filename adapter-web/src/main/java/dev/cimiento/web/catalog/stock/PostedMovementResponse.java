package dev.cimiento.web.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A stock movement that was just posted, with the resulting stock. */
@Schema(description = "A change of a product's stock, with the resulting stock.")
public record PostedMovementResponse(
        UUID id,
        @Schema(example = "-2") int delta,
        @Schema(example = "broken in transport") String reason,
        Instant recordedAt,

        @Schema(description = "The number of pieces in stock after the movement.", example = "37")
        int stock) {}
