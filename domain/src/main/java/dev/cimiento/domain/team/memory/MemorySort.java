package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of memories. */
public enum MemorySort implements SortKey<MemoryView> {
    CREATED,
    /** Best match first; only for a search. A word in the title counts more than one in the content. */
    RELEVANCE;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(MemoryView memory) {
        return this == CREATED ? Optional.of(memory.entity().createdAt()) : Optional.empty();
    }

    @Override
    public boolean ranks() {
        return this == RELEVANCE;
    }
}
