package dev.cimiento.web.order.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A sales report as a client gets it. */
@Schema(description = "A sales report.")
public record SalesResponse(
        @Schema(
                description = "Periods are in chronological order, without periods that have no sales. Products and"
                        + " categories are sorted by sales, the highest first.")
        List<SalesRowResponse> items) {}
