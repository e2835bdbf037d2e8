package dev.cimiento.persistence.catalog.supplier;

import dev.cimiento.domain.catalog.supplier.Supplier;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record SupplierRow(Id<Supplier> id, int version, Instant createdAt, Instant updatedAt, String name, String email)
        implements Row<Entity<Supplier>> {

    @Override
    public Entity<Supplier> toDomain() {
        return new Entity<>(id, version, createdAt, updatedAt, new Supplier(name, email));
    }
}
