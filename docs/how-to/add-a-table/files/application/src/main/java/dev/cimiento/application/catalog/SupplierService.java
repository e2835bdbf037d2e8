package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.supplier.Supplier;
import dev.cimiento.domain.catalog.supplier.SupplierQuery;
import dev.cimiento.domain.catalog.supplier.SupplierRepository;
import dev.cimiento.domain.shared.Entity;

/** The use cases of suppliers. */
public class SupplierService extends CrudService<Supplier, Entity<Supplier>, SupplierQuery> {

    public SupplierService(SupplierRepository suppliers, EntityFactory entities) {
        super("supplier", suppliers, entities, CatalogPermissions.READ, CatalogPermissions.WRITE);
    }
}
