package dev.cimiento.application.order;

import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Rules;
import dev.cimiento.domain.shared.Violation;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Orders from elsewhere, as three files.
 *
 * @param zone in whose days they were placed
 */
public record OrderFiles(Lines<OrderHead> orders, Lines<OrderItem> lines, Lines<Customer> customers, ZoneId zone) {

    static final String ORDERS = "orders";
    static final String LINES = "lines";
    static final String CUSTOMERS = "customers";

    /** @throws Invalid when there are files that do not begin as they have to */
    public void requireHeaders() {
        Rules rules = new Rules();
        rules.part(() -> named(ORDERS, orders::columns));
        rules.part(() -> named(LINES, lines::columns));
        rules.part(() -> named(CUSTOMERS, customers::columns));
        rules.enforce();
    }

    /** @throws Invalid that says in which file, where the work does not */
    static <R> R named(String file, Supplier<R> work) {
        try {
            return work.get();
        } catch (Invalid invalid) {
            throw new Invalid(invalid.violations().stream()
                    .map(violation -> new Violation(file + ", " + violation.field(), violation.message()))
                    .toList());
        }
    }
}
