package dev.cimiento.web.account.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A postal address as a client gets it. */
@Schema(description = "A postal address.")
public record AddressResponse(
        @Schema(description = "The person or company at the address.", example = "Ada Lovelace")
        String recipient,

        @Schema(description = "The street, with the number of the house.", example = "12 St James's Square")
        String street,

        @Schema(description = "The postal code, in the form of the country.", example = "SW1Y 4JH") @Nullable
        String postalCode,

        @Schema(description = "The city or place.", example = "London")
        String city,

        @Schema(description = "The state, province or county.", example = "Greater London") @Nullable
        String region,

        @Schema(description = "The country code (ISO 3166-1 alpha-2).", example = "GB")
        String country) {}
