package dev.cimiento.application.order;

import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.order.OrderSummary;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import java.util.List;
import java.util.Map;

/** A page of orders, with the lines of each. */
public record OrdersWithLines(Page<OrderSummary> page, Map<Id<Order>, List<OrderLine>> lines) {

    public OrdersWithLines {
        lines = Map.copyOf(lines);
    }

    public List<OrderLine> linesOf(OrderSummary order) {
        return lines.getOrDefault(order.id(), List.of());
    }
}
