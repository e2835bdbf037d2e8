package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The permissions of the order feature. */
public final class OrderPermissions {

    /** Read your own orders. */
    public static final Permission READ = new Permission("orders:read", Audience.USERS);

    /** Place orders, and cancel your own. */
    public static final Permission PLACE = new Permission("orders:place", Audience.USERS);

    /** Read all orders, and sales reports. */
    public static final Permission READ_ALL = new Permission("orders:read-all", Audience.ADMINS);

    /** Take any order a step further, and import orders. */
    public static final Permission PROCESS = new Permission("orders:process", Audience.ADMINS);

    /** Erase imported customers from orders. */
    public static final Permission ERASE = new Permission("orders:erase", Audience.ADMINS);

    public static final Permissions ALL = Permissions.of(READ, PLACE, READ_ALL, PROCESS, ERASE);

    private OrderPermissions() {}
}
