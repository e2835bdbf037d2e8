package dev.cimiento.web.order.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A report on sales as a client gets it. */
@Schema(description = "What was sold in a period.")
public record SalesResponse(
        @Schema(
                description = "Periods in their order, those without sales left out; products and categories those"
                        + " first that brought most.")
        List<SalesRowResponse> items) {}
