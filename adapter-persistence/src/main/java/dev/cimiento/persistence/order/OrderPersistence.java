package dev.cimiento.persistence.order;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import dev.cimiento.persistence.shared.error.ViolatedKey;
import java.util.List;
import java.util.UUID;

/** The order feature's part of the MyBatis configuration: its mapper, and the domain errors for its constraints. */
public final class OrderPersistence {

    public static final List<Class<?>> MAPPERS = List.of(OrderMapper.class);

    private OrderPersistence() {}

    public static void declareErrors(ConstraintErrors errors) {
        errors.declare(
                "orders_reference_unique",
                key -> new Conflict("order-known", "The order " + key.value() + " was imported already."));
        errors.declare(
                "orders_user_fk",
                key -> referred(key, "user", new Conflict("user-orders", "The user is placing an order. Try again.")));
        errors.declare(
                "order_lines_product_fk",
                key -> referred(
                        key,
                        "product",
                        new Conflict("product-ordered", "The product was ordered. Deactivate it instead.")));
    }

    private static DomainException referred(ViolatedKey key, String kind, Conflict inUse) {
        return key.isStillReferenced() ? inUse : new NotFound(kind, new Id<>(UUID.fromString(key.value())));
    }
}
