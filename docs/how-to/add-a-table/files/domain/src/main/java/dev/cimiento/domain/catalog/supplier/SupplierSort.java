package dev.cimiento.domain.catalog.supplier;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The orders in which suppliers are listed. */
public enum SupplierSort implements SortKey<Entity<Supplier>> {
    NAME;

    @Override
    public KeyType keyType() {
        return KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Entity<Supplier> supplier) {
        return Optional.of(supplier.state().foldedName());
    }
}
