package dev.cimiento.web.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in a list as a client gets it. */
@Schema(description = "An order without its lines.")
public record OrderSummaryResponse(
        @Schema(description = "The id of the order.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID id,

        @Schema(description = "The time at which the order was placed, in UTC.")
        Instant placedAt,

        @Schema(description = "The state of the order.", example = "placed") @OneOf(OrderState.class)
        String state,

        @Schema(description = "The buyer; null if the order was imported, or if the account was deleted.") @Nullable
        UUID userId,

        @Schema(description = "The customer of an imported order.", example = "Vins et alcools Chevalier") @Nullable
        String customer,

        @Schema(description = "The order's number in the system that it was imported from.", example = "10248")
        @Nullable
        String reference,

        @Schema(description = "The number of lines.", example = "3")
        int lines,

        @Schema(description = "The total of the order.", example = "36.00")
        BigDecimal total,

        @Schema(description = "The lines; only in lists with include=lines.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<OrderLineResponse> includedLines) {

    static OrderSummaryResponse withLines(OrderSummaryResponse order, List<OrderLineResponse> included) {
        return new OrderSummaryResponse(
                order.id,
                order.placedAt,
                order.state,
                order.userId,
                order.customer,
                order.reference,
                order.lines,
                order.total,
                included);
    }
}
