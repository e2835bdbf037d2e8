package dev.cimiento.web.order.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of the report on sales as a client gets it. */
@Schema(description = "What was sold of one part.")
public record SalesRowResponse(
        @Schema(
                description = "The first day of the period, or the id of the category or product; null for what is in"
                        + " no category.",
                example = "2026-03-01")
        @Nullable
        String key,

        @Schema(description = "Of the category or product; null for a period.", example = "Beverages") @Nullable
        String name,

        @Schema(description = "How many orders have anything of it.", example = "12")
        long orders,

        @Schema(description = "How many pieces.", example = "40")
        long units,

        @Schema(description = "What they cost, with discounts, rounded once.", example = "720.00")
        BigDecimal sales) {}
