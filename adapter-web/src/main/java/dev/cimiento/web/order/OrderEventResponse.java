package dev.cimiento.web.order;

import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of an order as a client gets it. */
@Schema(description = "A step in the history of an order.")
public record OrderEventResponse(
        @Schema(description = "The step.", example = "pay") @OneOf(OrderStep.class)
        String step,

        @Schema(description = "The time of the step, in UTC.")
        Instant at,

        @Schema(
                description =
                        "The user who took the step; null for the program, and for a buyer whose account was deleted.")
        @Nullable
        UUID actorId,

        @Schema(description = "The reference of the payment in the system that received it.", example = "pay_7Hq2Xk")
        @Nullable
        String paymentReference) {}
