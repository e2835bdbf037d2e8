package dev.cimiento.web.account.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A postal address as a client gets it. */
@Schema(description = "A postal address.")
public record AddressResponse(
        @Schema(example = "Ada Lovelace") String recipient,
        @Schema(example = "12 St James's Square") String street,
        @Schema(example = "SW1Y 4JH") @Nullable String postalCode,
        @Schema(example = "London") String city,
        @Schema(example = "Greater London") @Nullable String region,

        @Schema(description = "The country code (ISO 3166-1 alpha-2).", example = "GB")
        String country) {}
