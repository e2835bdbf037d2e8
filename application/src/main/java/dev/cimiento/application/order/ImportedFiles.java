package dev.cimiento.application.order;

import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Line;
import dev.cimiento.domain.shared.Lines;
import dev.cimiento.domain.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The lines of the three files in memory, with all that is wrong with them. */
final class ImportedFiles {

    private static final int MOST_REASONS = 100;

    final Map<String, Line<OrderHead>> orders = new LinkedHashMap<>();
    final Map<String, List<Line<OrderItem>>> lines = new HashMap<>();
    final Map<String, Customer> customers = new HashMap<>();
    private final List<Violation> reasons = new ArrayList<>();
    private long wrong;

    ImportedFiles(OrderFiles files) {
        read(
                "customers",
                files.customers(),
                line -> customers.put(line.content().code(), line.content()));
        read(
                "lines",
                files.lines(),
                line -> lines.computeIfAbsent(line.content().reference(), key -> new ArrayList<>())
                        .add(line));
        read("orders", files.orders(), this::noteOrder);
        lines.forEach((reference, items) -> {
            if (!orders.containsKey(reference)) {
                note("lines", items.get(0), "order_id", reference + " is no order");
            }
        });
    }

    private <L> void read(String file, Lines<L> content, Consumer<Line<L>> reader) {
        content.forEach(line -> {
            line.violations().forEach(violation -> note(file, line, violation.field(), violation.message()));
            reader.accept(line);
        });
    }

    private void noteOrder(Line<OrderHead> line) {
        OrderHead head = line.content();
        if (orders.putIfAbsent(head.reference(), line) != null) {
            note("orders", line, "order_id", head.reference() + " comes twice");
        }
        if (!customers.containsKey(head.customerCode())) {
            note("orders", line, "customer_id", head.customerCode() + " is no customer");
        }
        if (!lines.containsKey(head.reference())) {
            note("orders", line, "order_id", head.reference() + " has no lines");
        }
    }

    void note(String file, Line<?> line, String column, String message) {
        wrong++;
        if (reasons.size() < MOST_REASONS) {
            reasons.add(new Violation(file + ", line " + line.number(), column + " " + message));
        }
    }

    /** @throws Invalid when anything is wrong, with the first reasons */
    void enforce() {
        if (wrong > reasons.size()) {
            reasons.add(new Violation("files", "have " + (wrong - reasons.size()) + " more that is wrong"));
        }
        if (wrong > 0) {
            throw new Invalid(reasons);
        }
    }
}
