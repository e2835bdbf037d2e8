package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of uploads. */
public enum UploadSort implements SortKey<Entity<Upload>> {
    CREATED,
    NAME;

    @Override
    public KeyType keyType() {
        return this == CREATED ? KeyType.INSTANT : KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Entity<Upload> upload) {
        return Optional.of(this == CREATED ? upload.createdAt() : upload.state().foldedName());
    }
}
