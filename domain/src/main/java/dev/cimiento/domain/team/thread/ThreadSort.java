package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of threads. */
public enum ThreadSort implements SortKey<Entity<TeamThread>> {
    CREATED;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Entity<TeamThread> thread) {
        return Optional.of(thread.createdAt());
    }
}
