package dev.cimiento.web.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A stock movement that was just posted, and what it led to. */
@Schema(description = "A change of a product's stock, and what is in stock after it.")
public record PostedMovementResponse(
        UUID id,
        @Schema(example = "-2") int delta,
        @Schema(example = "broken in transport") String reason,
        Instant recordedAt,

        @Schema(description = "What is in stock after it.", example = "37")
        int stock) {}
