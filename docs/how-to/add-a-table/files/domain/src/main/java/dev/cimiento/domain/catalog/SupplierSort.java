package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.KeyType;
import dev.cimiento.domain.shared.SortKey;
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
