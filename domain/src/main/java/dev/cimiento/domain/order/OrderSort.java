package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of orders. */
public enum OrderSort implements SortKey<OrderSummary> {
    PLACED(KeyType.INSTANT),
    TOTAL(KeyType.DECIMAL);

    private final KeyType keyType;

    OrderSort(KeyType keyType) {
        this.keyType = keyType;
    }

    @Override
    public KeyType keyType() {
        return keyType;
    }

    @Override
    public Optional<Comparable<?>> keyOf(OrderSummary order) {
        return Optional.of(this == PLACED ? order.placedAt() : order.total());
    }
}
