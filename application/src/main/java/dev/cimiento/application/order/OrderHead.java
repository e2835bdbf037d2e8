package dev.cimiento.application.order;

import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.order.ExternalReference;
import dev.cimiento.domain.shared.error.Rules;
import java.time.LocalDate;
import java.util.Optional;

/** An order in an imported file, without its lines. */
public record OrderHead(String reference, String customerCode, LocalDate placedOn, Optional<String> shipCountry) {

    static final String ORDER_ID = "order_id";
    static final String CUSTOMER_ID = "customer_id";

    public OrderHead {
        Rules rules = new Rules();
        reference = rules.line(ORDER_ID, reference, ExternalReference.MAX_REFERENCE);
        customerCode = rules.line(CUSTOMER_ID, customerCode, Customer.MAX_CODE);
        shipCountry = rules.optionalLine("ship_country", shipCountry, Customer.MAX_PLACE);
        rules.enforce();
    }
}
