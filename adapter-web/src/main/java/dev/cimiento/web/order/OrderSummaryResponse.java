package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in a list as a client gets it. */
@Schema(description = "An order without its lines.")
public record OrderSummaryResponse(
        @Schema(example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID id,

        Instant placedAt,
        @Schema(example = "placed") String state,
        @Nullable UUID userId,

        @Schema(description = "The customer of an imported order.", example = "Vins et alcools Chevalier") @Nullable
        String customer,

        @Schema(description = "The order's number in the system that it was imported from.", example = "10248")
        @Nullable
        String reference,

        @Schema(description = "The number of lines.", example = "3")
        int lines,

        @Schema(example = "36.00") BigDecimal total) {}
