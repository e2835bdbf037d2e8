package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.error.Rules;
import java.util.Optional;

/**
 * The customer of an imported order. The data is a copy, since the customer has no account.
 *
 * @param code the customer's code in the system of origin, up to 40 characters
 * @param name 1 to 120 characters
 * @param contact the name of a person, up to 120 characters
 * @param city up to 100 characters
 * @param country the name of the country, up to 100 characters
 */
public record Customer(
        String code, String name, Optional<String> contact, Optional<String> city, Optional<String> country) {

    public static final int MAX_CODE = 40;
    public static final int MAX_NAME = 120;
    public static final int MAX_PLACE = 100;

    /** The customer of an order whose imported customer was erased. */
    public static final Customer ERASED =
            new Customer("erased", "Erased customer", Optional.empty(), Optional.empty(), Optional.empty());

    public Customer {
        Rules rules = new Rules();
        code = rules.line("code", code, MAX_CODE);
        name = rules.line("name", name, MAX_NAME);
        contact = rules.optionalLine("contact", contact, MAX_NAME);
        city = rules.optionalLine("city", city, MAX_PLACE);
        country = rules.optionalLine("country", country, MAX_PLACE);
        rules.enforce();
    }
}
