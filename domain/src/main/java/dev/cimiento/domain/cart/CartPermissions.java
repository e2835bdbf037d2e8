package dev.cimiento.domain.cart;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The permissions of the cart feature; both concern only the user's own cart. */
public final class CartPermissions {

    public static final Permission READ = new Permission("cart:read", Audience.USERS);

    public static final Permission WRITE = new Permission("cart:write", Audience.USERS);

    public static final Permissions ALL = Permissions.of(READ, WRITE);

    private CartPermissions() {}
}
