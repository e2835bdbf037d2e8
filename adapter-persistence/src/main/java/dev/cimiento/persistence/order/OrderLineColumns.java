package dev.cimiento.persistence.order;

import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.function.Function;

/** The lines of orders to be written, as one array for each column. */
record OrderLineColumns(List<Entity<Order>> entities) {

    public SqlArray orderIds() {
        return column("uuid", Numbered::order);
    }

    public SqlArray positions() {
        return column("int4", Numbered::number);
    }

    public SqlArray productIds() {
        return column("uuid", line -> line.part().productId());
    }

    public SqlArray skus() {
        return column("text", line -> line.part().sku());
    }

    public SqlArray names() {
        return column("text", line -> line.part().name());
    }

    public SqlArray prices() {
        return column("numeric", line -> line.part().price());
    }

    public SqlArray quantities() {
        return column("int4", line -> line.part().quantity());
    }

    public SqlArray discounts() {
        return column("numeric", line -> line.part().discount());
    }

    private SqlArray column(String type, Function<Numbered<OrderLine>, ?> value) {
        return SqlArray.of(type, Numbered.all(entities, Order::lines).map(value).toList());
    }
}
