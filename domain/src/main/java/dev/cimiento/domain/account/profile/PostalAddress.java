package dev.cimiento.domain.account.profile;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A postal address.
 *
 * @param recipient 1 to 120 characters
 * @param street street and number, or their equivalent; 1 to 200 characters
 * @param postalCode up to 20 characters
 * @param city 1 to 100 characters
 * @param region a state or province, up to 100 characters
 * @param country two letters (ISO 3166-1 alpha-2)
 */
public record PostalAddress(
        String recipient,
        String street,
        Optional<String> postalCode,
        String city,
        Optional<String> region,
        String country) {

    public static final int MAX_RECIPIENT = 120;
    public static final int MAX_STREET = 200;
    public static final int MAX_POSTAL_CODE = 20;
    public static final int MAX_CITY = 100;

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(java.util.Locale.getISOCountries()));

    public PostalAddress {
        Rules rules = new Rules();
        recipient = rules.line("recipient", recipient, MAX_RECIPIENT);
        street = rules.line("street", street, MAX_STREET);
        postalCode = rules.optionalLine("postalCode", postalCode, MAX_POSTAL_CODE);
        city = rules.line("city", city, MAX_CITY);
        region = rules.optionalLine("region", region, MAX_CITY);
        rules.require(
                country != null && COUNTRIES.contains(country),
                "country",
                ViolationCode.UNSUPPORTED,
                "must be a country's two capital letters (ISO 3166-1)");
        rules.enforce();
    }
}
