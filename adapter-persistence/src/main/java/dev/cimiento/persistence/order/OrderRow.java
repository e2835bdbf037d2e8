package dev.cimiento.persistence.order;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.order.ExternalReference;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order without its lines and history. */
record OrderRow(
        Id<Order> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Id<User> userId,
        Instant placedAt,
        @Nullable String shipRecipient,
        @Nullable String shipStreet,
        @Nullable String shipPostalCode,
        @Nullable String shipCity,
        @Nullable String shipRegion,
        @Nullable String shipCountry,
        @Nullable String reference,
        @Nullable String customerCode,
        @Nullable String customerName,
        @Nullable String customerContact,
        @Nullable String customerCity,
        @Nullable String customerCountry,
        @Nullable String destination) {

    Entity<Order> with(List<OrderLine> lines, List<OrderEvent> history) {
        Order order = new Order(Optional.ofNullable(userId), address(), origin(), placedAt, lines, history);
        return new Entity<>(id, version, createdAt, updatedAt, order);
    }

    private Optional<PostalAddress> address() {
        if (shipRecipient == null || shipStreet == null || shipCity == null || shipCountry == null) {
            return Optional.empty();
        }
        return Optional.of(new PostalAddress(
                shipRecipient,
                shipStreet,
                Optional.ofNullable(shipPostalCode),
                shipCity,
                Optional.ofNullable(shipRegion),
                shipCountry));
    }

    private Optional<ExternalReference> origin() {
        if (reference == null || customerCode == null || customerName == null) {
            return Optional.empty();
        }
        Customer customer = new Customer(
                customerCode,
                customerName,
                Optional.ofNullable(customerContact),
                Optional.ofNullable(customerCity),
                Optional.ofNullable(customerCountry));
        return Optional.of(new ExternalReference(reference, customer, Optional.ofNullable(destination)));
    }
}
