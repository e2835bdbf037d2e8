package dev.cimiento.web.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stock movement as a client gets it. */
@Schema(description = "A change of a product's stock.")
public record StockMovementResponse(
        UUID id,
        @Schema(example = "-2") int delta,
        @Schema(example = "broken in transport") String reason,
        Instant recordedAt,

        @Schema(
                description = "The user who posted the movement by hand or by an import; null for orders and for the"
                        + " program.")
        @Nullable
        UUID actorId) {}
