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
@Schema(description = "Something that somebody ordered.")
public record OrderResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Whose it is; null for one from elsewhere, and when its user has gone.") @Nullable
        UUID userId,

        @Schema(description = "Where it is in its life.", example = "placed")
        String state,

        Instant placedAt,
        @Nullable AddressResponse shippingAddress,
        @Nullable OriginResponse origin,
        List<OrderLineResponse> lines,

        @Schema(description = "The sum of its lines, rounded once, half to the even cent.", example = "36.00")
        BigDecimal total,

        @Schema(description = "The steps that led here, the first one first.")
        List<OrderEventResponse> history)
        implements Resource {}
