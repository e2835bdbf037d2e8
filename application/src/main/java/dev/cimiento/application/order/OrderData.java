package dev.cimiento.application.order;

import dev.cimiento.application.account.data.AccountData;
import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.data.PersonalRecords;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.order.OrderSummary;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Personal data in orders. Orders stay when the buyer's account is deleted, and no longer name the buyer. */
public final class OrderData implements PersonalData {

    private final OrderRepository orders;

    public OrderData(OrderRepository orders) {
        this.orders = orders;
    }

    @Override
    public void eraseOf(Entity<User> user) {
        orders.anonymize(user.id());
    }

    @Override
    public List<PersonalRecords> recordsOf(Entity<User> user) {
        return List.of(new PersonalRecords("orders", ordersOf(user.id()).map(OrderData::order)));
    }

    private Stream<Entity<Order>> ordersOf(Id<User> user) {
        return PersonalRecords.pages(
                        PageRequest.first(OrderSort.PLACED, PersonalRecords.BATCH),
                        page -> orders.list(OrderQuery.all(page).of(user)))
                .map(OrderSummary::id)
                .flatMap(id -> orders.find(id).stream());
    }

    private static Map<String, Object> order(Entity<Order> order) {
        Order state = order.state();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", order.id().toString());
        values.put("placedAt", state.placedAt());
        values.put("state", state.state().code());
        values.put("total", state.total());
        state.shippingAddress().ifPresent(address -> values.put("shippingAddress", AccountData.valuesOf(address)));
        values.put("lines", state.lines().stream().map(OrderData::line).toList());
        values.put("history", state.history().stream().map(OrderData::event).toList());
        return values;
    }

    private static Map<String, Object> line(OrderLine line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("productId", line.productId().toString());
        values.put("name", line.name());
        values.put("price", line.price());
        values.put("quantity", line.quantity());
        values.put("discount", line.discount());
        return values;
    }

    private static Map<String, Object> event(OrderEvent event) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("step", event.step().code());
        values.put("at", event.at());
        event.paymentReference().ifPresent(value -> values.put("paymentReference", value));
        return values;
    }
}
