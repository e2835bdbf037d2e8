package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.error.Rules;
import java.util.Optional;

/**
 * What an order that was made elsewhere was there.
 *
 * @param reference its own number, 1 to 40 characters; unique
 * @param shipCountry to which country it went, by its name
 */
public record ExternalReference(String reference, Customer customer, Optional<String> shipCountry) {

    public static final int MAX_REFERENCE = 40;

    public ExternalReference {
        Rules rules = new Rules();
        reference = rules.line("reference", reference, MAX_REFERENCE);
        shipCountry = rules.optionalLine("shipCountry", shipCountry, Customer.MAX_PLACE);
        rules.enforce();
    }
}
