package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The origin of an imported order as a client gets it. */
@Schema(description = "The origin of an imported order.")
public record OriginResponse(
        @Schema(description = "The order's number in the system that it was imported from.", example = "10248")
        String reference,

        @Schema(description = "The customer in the system that the order was imported from.")
        CustomerResponse customer,

        @Schema(description = "The country to which the order was sent.", example = "France") @Nullable
        String shipCountry) {}
