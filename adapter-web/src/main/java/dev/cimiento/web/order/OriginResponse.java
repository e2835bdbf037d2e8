package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an order was elsewhere, as a client gets it. */
@Schema(description = "What an order was where it was made, if that was elsewhere.")
public record OriginResponse(
        @Schema(description = "Its own number there.", example = "10248")
        String reference,

        CustomerResponse customer,
        @Schema(example = "France") @Nullable String shipCountry) {}
