package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of tags. */
public enum TagSort implements SortKey<Entity<Tag>> {
    NAME;

    @Override
    public KeyType keyType() {
        return KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Entity<Tag> tag) {
        return Optional.of(tag.state().foldedName());
    }
}
