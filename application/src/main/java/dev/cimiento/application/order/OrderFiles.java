package dev.cimiento.application.order;

import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The three files of an order import.
 *
 * @param zone the time zone of the dates in the files
 */
public record OrderFiles(Lines<OrderHead> orders, Lines<OrderItem> lines, Lines<Customer> customers, ZoneId zone) {

    static final String ORDERS = "orders";
    static final String LINES = "lines";
    static final String CUSTOMERS = "customers";

    /** @throws Invalid if the header of a file is wrong */
    public void requireHeaders() {
        Rules rules = new Rules();
        rules.collect(() -> named(ORDERS, orders::columns));
        rules.collect(() -> named(LINES, lines::columns));
        rules.collect(() -> named(CUSTOMERS, customers::columns));
        rules.enforce();
    }

    /** @throws Invalid with the name of the file before each field */
    static <R> R named(String file, Supplier<R> work) {
        return Invalid.renaming(field -> file + ", " + field, work);
    }
}
