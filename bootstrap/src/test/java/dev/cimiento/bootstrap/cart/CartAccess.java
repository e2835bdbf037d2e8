package dev.cimiento.bootstrap.cart;

import dev.cimiento.bootstrap.Access;
import dev.cimiento.domain.cart.CartPermissions;
import java.util.List;

/** The permissions of carts. */
public final class CartAccess {

    public static final List<Access> ROWS = List.of(
            Access.to("GET /api/v1/cart", CartPermissions.READ),
            Access.to("DELETE /api/v1/cart", CartPermissions.WRITE),
            Access.to("PUT /api/v1/cart/items/{id}", CartPermissions.WRITE),
            Access.to("DELETE /api/v1/cart/items/{id}", CartPermissions.WRITE));

    private CartAccess() {}
}
