package dev.cimiento.domain.cart;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The rights that carts know; each is about one's own. */
public final class CartPermissions {

    public static final Permission READ = new Permission("cart:read", Audience.USERS);

    public static final Permission WRITE = new Permission("cart:write", Audience.USERS);

    public static final Permissions ALL = Permissions.of(READ, WRITE);

    private CartPermissions() {}
}
