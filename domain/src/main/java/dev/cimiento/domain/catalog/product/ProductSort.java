package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;
import java.util.function.Function;

/** The sort orders of products. */
public enum ProductSort implements SortKey<ProductView> {
    NAME(KeyType.TEXT, product -> Optional.of(product.state().foldedName())),
    PRICE(KeyType.DECIMAL, product -> Optional.of(product.state().price())),
    CREATED(KeyType.INSTANT, product -> Optional.of(product.createdAt())),
    UPDATED(KeyType.INSTANT, product -> Optional.of(product.updatedAt())),
    /** Best match first, ranked by {@link Relevance}; only for a search. */
    RELEVANCE(KeyType.TEXT, product -> Optional.empty());

    private final KeyType keyType;
    private final Function<Entity<Product>, Optional<Comparable<?>>> key;

    ProductSort(KeyType keyType, Function<Entity<Product>, Optional<Comparable<?>>> key) {
        this.keyType = keyType;
        this.key = key;
    }

    @Override
    public KeyType keyType() {
        return keyType;
    }

    @Override
    public Optional<Comparable<?>> keyOf(ProductView product) {
        return key.apply(product.entity());
    }

    @Override
    public boolean ranks() {
        return this == RELEVANCE;
    }
}
