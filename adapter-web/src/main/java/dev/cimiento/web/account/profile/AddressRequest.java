package dev.cimiento.web.account.profile;

import dev.cimiento.domain.account.profile.PostalAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A postal address as a client sends it. */
@Schema(description = "A postal address.")
public record AddressRequest(
        @Schema(
                description = "The person or company at the address.",
                minLength = 1,
                maxLength = PostalAddress.MAX_RECIPIENT,
                example = "Ada Lovelace")
        String recipient,

        @Schema(
                description = "The street, with the number of the house.",
                minLength = 1,
                maxLength = PostalAddress.MAX_STREET,
                example = "12 St James's Square")
        String street,

        @Schema(
                description = "The postal code, in the form of the country.",
                maxLength = PostalAddress.MAX_POSTAL_CODE,
                example = "SW1Y 4JH")
        @Nullable
        String postalCode,

        @Schema(
                description = "The city or place.",
                minLength = 1,
                maxLength = PostalAddress.MAX_CITY,
                example = "London")
        String city,

        @Schema(
                description = "The state, province or county.",
                maxLength = PostalAddress.MAX_CITY,
                example = "Greater London")
        @Nullable
        String region,

        @Schema(description = "The country code (ISO 3166-1 alpha-2).", minLength = 2, maxLength = 2, example = "GB")
        String country) {}
