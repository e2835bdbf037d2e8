package dev.cimiento.web.order;

import dev.cimiento.web.account.profile.AddressResponse;
import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as a client gets it. */
@Schema(description = "An order.")
public record OrderResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The buyer; null if the order was imported, or if the buyer's account was deleted.")
        @Nullable
        UUID userId,

        @Schema(description = "The state of the order.", example = "placed")
        String state,

        Instant placedAt,
        @Nullable AddressResponse shippingAddress,
        @Nullable OriginResponse origin,
        List<OrderLineResponse> lines,

        @Schema(description = "The sum of the lines, rounded once to cents, half to even.", example = "36.00")
        BigDecimal total,

        @Schema(description = "The steps of the order, the earliest first.")
        List<OrderEventResponse> history)
        implements Resource {}
