package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The permissions of the catalogue feature. */
public final class CatalogPermissions {

    public static final Permission READ = new Permission("catalog:read", Audience.EVERYONE);
    public static final Permission WRITE = new Permission("catalog:write", Audience.ADMINS);

    /** Read the stock movements of a product, which show each sale. The current stock is part of the product. */
    public static final Permission STOCK_READ = new Permission("stock:read", Audience.ADMINS);

    public static final Permissions ALL = Permissions.of(READ, WRITE, STOCK_READ);

    private CatalogPermissions() {}
}
