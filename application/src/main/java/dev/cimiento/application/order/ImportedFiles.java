package dev.cimiento.application.order;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The lines of the three files of an order import, in memory, with all errors found in them. */
final class ImportedFiles {

    private static final int MAX_REASONS = 100;

    final Map<String, Line<OrderHead>> orders = new LinkedHashMap<>();
    final Map<String, List<Line<OrderItem>>> lines = new HashMap<>();
    final Map<String, Customer> customers = new HashMap<>();
    private final List<Violation> reasons = new ArrayList<>();
    private long errors;

    ImportedFiles(OrderFiles files) {
        read(OrderFiles.CUSTOMERS, files.customers(), OrderHead.CUSTOMER_ID, this::noteCustomer);
        read(
                OrderFiles.LINES,
                files.lines(),
                OrderHead.ORDER_ID,
                line -> lines.computeIfAbsent(line.content().reference(), key -> new ArrayList<>())
                        .add(line));
        read(OrderFiles.ORDERS, files.orders(), OrderHead.ORDER_ID, this::noteOrder);
        lines.forEach((reference, items) -> {
            if (!orders.containsKey(reference)) {
                note(OrderFiles.LINES, items.get(0), OrderHead.ORDER_ID, reference + " is not in the orders file");
            }
        });
    }

    /** @param key the column that identifies an object; a line in which it is invalid is skipped */
    private <L> void read(String file, Lines<L> content, String key, Consumer<Line<L>> reader) {
        OrderFiles.named(file, () -> {
            content.forEach(line -> read(file, line, key, reader));
            return file;
        });
    }

    private <L> void read(String file, Line<L> line, String key, Consumer<Line<L>> reader) {
        line.violations().forEach(violation -> note(file, line, violation));
        if (!line.isInvalidIn(key)) {
            reader.accept(line);
        }
    }

    private void noteCustomer(Line<Customer> line) {
        Customer customer = line.content();
        if (customers.putIfAbsent(customer.code(), customer) != null) {
            note(OrderFiles.CUSTOMERS, line, OrderHead.CUSTOMER_ID, customer.code() + " is repeated");
        }
    }

    private void noteOrder(Line<OrderHead> line) {
        OrderHead head = line.content();
        if (orders.putIfAbsent(head.reference(), line) != null) {
            note(OrderFiles.ORDERS, line, OrderHead.ORDER_ID, head.reference() + " is repeated");
        }
        if (!line.isInvalidIn(OrderHead.CUSTOMER_ID) && !customers.containsKey(head.customerCode())) {
            note(OrderFiles.ORDERS, line, OrderHead.CUSTOMER_ID, head.customerCode() + " is not in the customers file");
        }
        if (!lines.containsKey(head.reference())) {
            note(OrderFiles.ORDERS, line, OrderHead.ORDER_ID, head.reference() + " has no lines");
        }
    }

    /**
     * Returns the result of a supplier; empty if it throws {@link Invalid}, whose violations are collected as errors of
     * this order.
     */
    <T> Optional<T> collectErrors(Line<OrderHead> order, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (Invalid invalid) {
            invalid.violations().forEach(violation -> note(OrderFiles.ORDERS, order, violation));
            return Optional.empty();
        }
    }

    void note(String file, Line<?> line, String column, String message) {
        note(file, line, new Violation(column, message));
    }

    private void note(String file, Line<?> line, Violation violation) {
        errors++;
        if (reasons.size() < MAX_REASONS) {
            reasons.add(new Violation(
                    file + ", line " + line.number(), violation.code(), violation.field() + " " + violation.message()));
        }
    }

    /** @throws Invalid if there are errors; it contains the first {@value #MAX_REASONS} and the number of the others */
    void enforce() {
        if (errors > reasons.size()) {
            reasons.add(new Violation("files", "have " + (errors - reasons.size()) + " more errors"));
        }
        if (errors > 0) {
            throw new Invalid(reasons);
        }
    }
}
