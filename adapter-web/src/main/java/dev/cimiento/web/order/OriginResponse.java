package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The origin of an imported order as a client gets it. */
@Schema(description = "The origin of an imported order.")
public record OriginResponse(
        @Schema(description = "The order's number in the system that it was imported from.", example = "10248")
        String reference,

        CustomerResponse customer,
        @Schema(example = "France") @Nullable String shipCountry) {}
