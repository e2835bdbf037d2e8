package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of an order as a client gets it. */
@Schema(description = "A step that an order has taken.")
public record OrderEventResponse(
        @Schema(example = "pay") String step,
        Instant at,

        @Schema(description = "The user who did it; null for the program itself, and for a buyer who has gone.")
        @Nullable
        UUID actorId,

        @Schema(example = "pay_7Hq2Xk") @Nullable String paymentReference) {}
