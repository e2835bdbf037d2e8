package dev.cimiento.persistence.order;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.order.ExternalReference;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Orders to be written, as one array for each column of orders, lines and events. */
record OrderColumns(List<Entity<Order>> entities) implements ColumnArrays<Order> {

    public SqlArray userIds() {
        return state("uuid", Order::userId);
    }

    public SqlArray states() {
        return state("text", order -> order.state().code());
    }

    public SqlArray placedAt() {
        return state("timestamptz", Order::placedAt);
    }

    public SqlArray totals() {
        return state("numeric", Order::total);
    }

    public SqlArray shipRecipients() {
        return address(PostalAddress::recipient);
    }

    public SqlArray shipStreets() {
        return address(PostalAddress::street);
    }

    public SqlArray shipPostalCodes() {
        return state("text", order -> order.shippingAddress().flatMap(PostalAddress::postalCode));
    }

    public SqlArray shipCities() {
        return address(PostalAddress::city);
    }

    public SqlArray shipRegions() {
        return state("text", order -> order.shippingAddress().flatMap(PostalAddress::region));
    }

    public SqlArray shipCountries() {
        return address(PostalAddress::country);
    }

    public SqlArray references() {
        return state("text", order -> order.origin().map(ExternalReference::reference));
    }

    public SqlArray customerCodes() {
        return customer(customer -> Optional.of(customer.code()));
    }

    public SqlArray customerNames() {
        return customer(customer -> Optional.of(customer.name()));
    }

    public SqlArray customerContacts() {
        return customer(Customer::contact);
    }

    public SqlArray customerCities() {
        return customer(Customer::city);
    }

    public SqlArray customerCountries() {
        return customer(Customer::country);
    }

    public SqlArray destinations() {
        return state("text", order -> order.origin().flatMap(ExternalReference::shipCountry));
    }

    public OrderLineColumns lines() {
        return new OrderLineColumns(entities);
    }

    public SqlArray eventOrderIds() {
        return events("uuid", Numbered::order);
    }

    public SqlArray eventVersions() {
        return events("int4", Numbered::number);
    }

    public SqlArray steps() {
        return events("text", event -> event.part().step().code());
    }

    public SqlArray occurredAt() {
        return events("timestamptz", event -> event.part().at());
    }

    public SqlArray actorIds() {
        return events("uuid", event -> event.part().actorId());
    }

    public SqlArray paymentReferences() {
        return events("text", event -> event.part().paymentReference());
    }

    private SqlArray address(Function<PostalAddress, String> value) {
        return state("text", order -> order.shippingAddress().map(value));
    }

    private SqlArray customer(Function<Customer, Optional<String>> value) {
        return state(
                "text", order -> order.origin().map(ExternalReference::customer).flatMap(value));
    }

    private SqlArray events(String type, Function<Numbered<OrderEvent>, ?> value) {
        return SqlArray.of(
                type, Numbered.all(entities, Order::history).map(value).toList());
    }
}
