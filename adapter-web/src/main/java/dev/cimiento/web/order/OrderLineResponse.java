package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an order as a client gets it. */
@Schema(description = "A product as it was ordered.")
public record OrderLineResponse(
        @Schema(example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID productId,

        @Schema(example = "BEV-0001") @Nullable String sku,
        @Schema(example = "Chai") String name,

        @Schema(description = "For one, before the discount.", example = "18.00")
        BigDecimal price,

        @Schema(example = "2") int quantity,

        @Schema(description = "The part of the price that is let off.", example = "0.0500")
        BigDecimal discount,

        @Schema(description = "What it costs, to the last decimal; only the total is rounded.", example = "34.200000")
        BigDecimal amount) {}
