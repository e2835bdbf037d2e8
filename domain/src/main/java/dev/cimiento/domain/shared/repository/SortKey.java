package dev.cimiento.domain.shared.repository;

import java.util.Optional;

/** An order in which a list may be read; ties are always broken by id. Implemented by one enum for each list. */
public interface SortKey<V> {

    /** The name of this order, as enums have it. */
    String name();

    KeyType keyType();

    /** Where a row stands in this order; empty when it only ranks. */
    Optional<Comparable<?>> keyOf(V row);

    /**
     * Whether this order only ranks, such as by relevance: it has no keys to read on from, and what is far behind is not
     * worth ranking, so its list ends after {@link PageRequest#MAX_RANKED} rows.
     */
    default boolean ranks() {
        return false;
    }
}
