package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The rights that orders know. */
public final class OrderPermissions {

    /** To see one's own. */
    public static final Permission READ = new Permission("orders:read", Audience.USERS);

    /** To place an order, and to cancel one's own. */
    public static final Permission PLACE = new Permission("orders:place", Audience.USERS);

    /** To see all, and what was sold. */
    public static final Permission READ_ALL = new Permission("orders:read-all", Audience.ADMINS);

    /** To take any order a step further, and to bring orders in from elsewhere. */
    public static final Permission PROCESS = new Permission("orders:process", Audience.ADMINS);

    /** To erase an imported customer from orders. */
    public static final Permission ERASE = new Permission("orders:erase", Audience.ADMINS);

    public static final Permissions ALL = Permissions.of(READ, PLACE, READ_ALL, PROCESS, ERASE);

    private OrderPermissions() {}
}
