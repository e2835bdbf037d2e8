package dev.cimiento.persistence.cart;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import java.util.List;
import java.util.UUID;

/** The cart feature's part of the MyBatis configuration: its mapper, and the domain errors for its constraints. */
public final class CartPersistence {

    public static final List<Class<?>> MAPPERS = List.of(CartMapper.class);

    private CartPersistence() {}

    public static void declareErrors(ConstraintErrors errors) {
        errors.declare("carts_user_fk", key -> new NotFound("user", new Id<>(UUID.fromString(key.value()))));
        errors.declare("cart_lines_product_fk", key -> new NotFound("product", new Id<>(UUID.fromString(key.value()))));
    }
}
