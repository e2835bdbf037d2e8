package dev.cimiento.web.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stock movement as a client gets it. */
@Schema(description = "A change of a product's stock.")
public record StockMovementResponse(
        @Schema(description = "The id of the movement.") UUID id,

        @Schema(description = "The change of the stock: positive or negative.", example = "-2")
        int delta,

        @Schema(description = "The reason of the change.", example = "broken in transport")
        String reason,

        @Schema(description = "The time of the change, in UTC.")
        Instant recordedAt,

        @Schema(
                description = "The user who posted the movement by hand or by an import; null for orders and for the"
                        + " program.")
        @Nullable
        UUID actorId) {}
