package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.math.BigDecimal;
import java.util.Optional;

/** The sort orders of checkpoints. */
public enum CheckpointSort implements SortKey<Checkpoint> {
    NUMBER;

    @Override
    public KeyType keyType() {
        return KeyType.DECIMAL;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Checkpoint checkpoint) {
        return Optional.of(BigDecimal.valueOf(checkpoint.number()));
    }
}
