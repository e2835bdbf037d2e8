package dev.cimiento.domain.catalog.supplier;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.text.FoldedText;

/** Suppliers in memory. */
public final class InMemorySupplierRepository
        extends InMemoryRepository<Supplier, Entity<Supplier>, SupplierQuery, SupplierSort>
        implements SupplierRepository {

    public InMemorySupplierRepository(CatalogTables tables) {
        super(tables.database, tables.suppliers);
    }

    @Override
    protected Entity<Supplier> view(Entity<Supplier> supplier) {
        return supplier;
    }

    @Override
    protected boolean matches(Entity<Supplier> supplier, SupplierQuery query) {
        FoldedText name = supplier.state().foldedName();
        return query.namePrefix().map(name::startsWith).orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Supplier> supplier) {
        if (isTaken(supplier, Supplier::uniqueName)) {
            throw new Conflict("supplier-name-taken", "There is a supplier with this name already.");
        }
    }

    @Override
    protected void removed(Id<Supplier> id) {
        // Nothing else refers to a supplier.
    }
}
