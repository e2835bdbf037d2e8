package dev.cimiento.persistence.order;

import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.shared.Entity;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line or an event of an order, with its position.
 *
 * @param order the id of the order
 * @param number the position, from 1
 */
record Numbered<P>(String order, int number, P part) {

    static <P> Stream<Numbered<P>> all(List<Entity<Order>> orders, Function<Order, List<P>> parts) {
        return orders.stream().flatMap(order -> of(order.id().toString(), parts.apply(order.state())));
    }

    private static <P> Stream<Numbered<P>> of(String order, List<P> parts) {
        return IntStream.range(0, parts.size()).mapToObj(index -> new Numbered<>(order, index + 1, parts.get(index)));
    }
}
