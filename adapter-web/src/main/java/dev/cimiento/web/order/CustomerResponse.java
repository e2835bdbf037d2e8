package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer of an imported order as a client gets it. */
@Schema(description = "The customer of an imported order.")
public record CustomerResponse(
        @Schema(
                description = "The code of the customer in the system that the order was imported from.",
                example = "VINET")
        String code,

        @Schema(description = "The name of the customer.", example = "Vins et alcools Chevalier")
        String name,

        @Schema(description = "The person to talk to.", example = "Paul Henriot") @Nullable
        String contact,

        @Schema(description = "The city of the customer.", example = "Reims") @Nullable
        String city,

        @Schema(description = "The country of the customer, as a text.", example = "France") @Nullable
        String country) {}
