package dev.cimiento.web.order.customer;

import io.swagger.v3.oas.annotations.media.Schema;

/** The result of an erasure. */
@Schema(description = "The result of an erasure.")
public record CustomerErasureResponse(
        @Schema(description = "The number of orders from which the customer was erased.", example = "3")
        int orders) {}
