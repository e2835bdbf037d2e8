package dev.cimiento.persistence.order;

import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of orders to be written, column by column. */
record OrderLineColumns(List<Entity<Order>> entities) {

    public SqlArray orderIds() {
        return column("uuid", PlacedLine::order);
    }

    public SqlArray positions() {
        return column("int4", PlacedLine::position);
    }

    public SqlArray productIds() {
        return column("uuid", placed -> placed.line().productId());
    }

    public SqlArray skus() {
        return column("text", placed -> placed.line().sku());
    }

    public SqlArray names() {
        return column("text", placed -> placed.line().name());
    }

    public SqlArray prices() {
        return column("numeric", placed -> placed.line().price());
    }

    public SqlArray quantities() {
        return column("int4", placed -> placed.line().quantity());
    }

    public SqlArray discounts() {
        return column("numeric", placed -> placed.line().discount());
    }

    private SqlArray column(String type, Function<PlacedLine, ?> value) {
        return SqlArray.of(
                type,
                entities.stream().flatMap(OrderLineColumns::lines).map(value).toList());
    }

    private static Stream<PlacedLine> lines(Entity<Order> order) {
        List<OrderLine> lines = order.state().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new PlacedLine(order.id().toString(), line + 1, lines.get(line)));
    }

    private record PlacedLine(String order, int position, OrderLine line) {}
}
