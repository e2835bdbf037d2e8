package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.KeyType;
import dev.cimiento.domain.shared.SortKey;
import java.util.Optional;

/** The orders in which stock movements are listed. */
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
