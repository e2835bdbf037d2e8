package dev.cimiento.domain.catalog.stock;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of stock movements. */
public enum StockMovementSort implements SortKey<StockMovement> {
    RECORDED;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(StockMovement movement) {
        return Optional.of(movement.recordedAt());
    }
}
