package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of categories. */
public enum CategorySort implements SortKey<CategoryView> {
    NAME;

    @Override
    public KeyType keyType() {
        return KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(CategoryView category) {
        return Optional.of(category.entity().state().foldedName());
    }
}
