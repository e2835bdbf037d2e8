package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Permission;

/** The rights that the catalogue knows. */
public final class CatalogPermissions {

    public static final Permission READ = new Permission("catalog:read");
    public static final Permission WRITE = new Permission("catalog:write");

    private CatalogPermissions() {}
}
