package dev.cimiento.domain.order;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds an order from the parts that matter to a test. */
public final class OrderBuilder {

    public static final PostalAddress ADDRESS = new PostalAddress(
            "Ada Lovelace", "12 St James's Square", Optional.of("SW1Y 4JH"), "London", Optional.empty(), "GB");

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Optional<Id<User>> user = Optional.empty();
    private Optional<ExternalReference> origin = Optional.empty();
    private Instant placedAt = NOW;
    private List<OrderLine> lines = List.of(line("18.00", 2, "0"));
    private Optional<List<OrderEvent>> history = Optional.empty();

    private OrderBuilder() {}

    public static OrderBuilder anOrder() {
        return new OrderBuilder();
    }

    public static OrderLine line(String price, int quantity, String discount) {
        return line(new Id<>(new UUID(0x7000, 1)), price, quantity, discount);
    }

    public static OrderLine line(Id<Product> product, String price, int quantity, String discount) {
        return new OrderLine(
                product, Optional.of("BEV-1"), "Chai", new BigDecimal(price), quantity, new BigDecimal(discount));
    }

    public OrderBuilder of(Id<User> value) {
        user = Optional.of(value);
        return this;
    }

    public OrderBuilder from(String reference) {
        origin = Optional.of(new ExternalReference(
                reference,
                new Customer(
                        "VINET",
                        "Vins et alcools",
                        Optional.of("Paul Henriot"),
                        Optional.of("Reims"),
                        Optional.empty()),
                Optional.of("France")));
        return this;
    }

    public OrderBuilder at(Instant value) {
        placedAt = value;
        return this;
    }

    public OrderBuilder with(OrderLine... values) {
        lines = List.of(values);
        return this;
    }

    public OrderBuilder history(List<OrderEvent> value) {
        history = Optional.of(value);
        return this;
    }

    public Order build() {
        OrderStep first = origin.isPresent() ? OrderStep.IMPORT : OrderStep.PLACE;
        return new Order(
                user,
                user.map(present -> ADDRESS),
                origin,
                placedAt,
                lines,
                history.orElse(List.of(new OrderEvent(first, placedAt, user.map(Id::value), Optional.empty()))));
    }
}
