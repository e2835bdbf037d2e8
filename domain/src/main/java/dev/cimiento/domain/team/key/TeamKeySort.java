package dev.cimiento.domain.team.key;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of keys. */
public enum TeamKeySort implements SortKey<TeamKey> {
    CREATED;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(TeamKey key) {
        return Optional.of(key.createdAt());
    }
}
