package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.error.Rules;
import java.util.Optional;

/**
 * The data of an imported order in its system of origin.
 *
 * @param reference the order number there, 1 to 40 characters; unique
 * @param shipCountry the name of the country to which the order was shipped
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
