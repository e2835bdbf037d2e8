package dev.cimiento.web.order.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of a sales report as a client gets it. */
@Schema(description = "The sales of one period, category or product.")
public record SalesRowResponse(
        @Schema(
                description =
                        "The first day of the period, or the id of the category or product; null for products without"
                                + " a category.",
                example = "2026-03-01")
        @Nullable
        String key,

        @Schema(description = "The name of the category or product; null for a period.", example = "Beverages")
        @Nullable
        String name,

        @Schema(description = "The number of orders.", example = "12")
        long orders,

        @Schema(description = "The number of pieces.", example = "40")
        long units,

        @Schema(description = "The sum of the prices after discounts, rounded once.", example = "720.00")
        BigDecimal sales) {}
