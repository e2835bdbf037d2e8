package dev.cimiento.web.order;

import dev.cimiento.domain.order.OrderState;
import dev.cimiento.web.account.profile.AddressResponse;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
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

        @Schema(description = "The state of the order.", example = "placed") @OneOf(OrderState.class)
        String state,

        @Schema(description = "The time at which the order was placed, in UTC.")
        Instant placedAt,

        @Schema(description = "The address to which the order is sent; null if it was imported or deleted.") @Nullable
        AddressResponse shippingAddress,

        @Schema(description = "The origin of an imported order.") @Nullable
        OriginResponse origin,

        @Schema(description = "The ordered products.") List<OrderLineResponse> lines,

        @Schema(description = "The sum of the lines, rounded once to cents, half to even.", example = "36.00")
        BigDecimal total,

        @Schema(description = "The steps of the order, the earliest first.")
        List<OrderEventResponse> history)
        implements Resource {}
