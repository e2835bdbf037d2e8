package dev.cimiento.bootstrap.catalog;

import static dev.cimiento.domain.catalog.CatalogPermissions.READ;
import static dev.cimiento.domain.catalog.CatalogPermissions.STOCK_READ;
import static dev.cimiento.domain.catalog.CatalogPermissions.WRITE;

import dev.cimiento.bootstrap.Access;
import java.util.List;
import java.util.stream.Stream;

/** The permissions of the catalog. */
public final class CatalogAccess {

    public static final List<Access> ROWS = Stream.of(
                    importable("categories"),
                    importable("tags"),
                    importable("products"),
                    Stream.of(
                            Access.to("GET /api/v1/products.csv", READ),
                            Access.to("GET /api/v1/products/{id}/stock", STOCK_READ),
                            Access.to("POST /api/v1/products/{id}/stock", WRITE),
                            Access.to("POST /api/v1/products/batch", WRITE),
                            Access.to("PUT /api/v1/products/by-sku/{sku}", WRITE)))
            .flatMap(rows -> rows)
            .toList();

    private CatalogAccess() {}

    private static Stream<Access> importable(String name) {
        return Stream.concat(resource(name), Stream.of(Access.to("POST /api/v1/" + name + "/import", WRITE)));
    }

    private static Stream<Access> resource(String name) {
        String path = "/api/v1/" + name;
        return Stream.of(
                Access.to("GET " + path, READ),
                Access.to("POST " + path, WRITE),
                Access.to("GET " + path + "/{id}", READ),
                Access.to("PUT " + path + "/{id}", WRITE),
                Access.to("PATCH " + path + "/{id}", WRITE),
                Access.to("DELETE " + path + "/{id}", WRITE));
    }
}
