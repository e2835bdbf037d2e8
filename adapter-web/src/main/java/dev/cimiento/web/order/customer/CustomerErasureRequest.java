package dev.cimiento.web.order.customer;

import dev.cimiento.domain.order.Customer;
import io.swagger.v3.oas.annotations.media.Schema;

/** The customer that a client wants to erase. */
@Schema(description = "An imported customer to erase.")
public record CustomerErasureRequest(
        @Schema(
                description = "The code of the customer in the system that the orders were imported from.",
                minLength = 1,
                maxLength = Customer.MAX_CODE,
                example = "ALFKI")
        String customerCode) {}
