package dev.cimiento.domain.shared.repository;

import java.util.Optional;

/** A sort order of a list; ties are always broken by id. Implemented by one enum for each list. */
public interface SortKey<V> {

    /** Returns the name of the enum constant. */
    String name();

    KeyType keyType();

    /** Returns the sort key of a row; empty if this order only ranks. */
    Optional<Comparable<?>> keyOf(V row);

    /**
     * Returns true if this order only ranks, such as by relevance. It has no sort keys, so pages are found by offset,
     * and the list ends after {@link PageRequest#MAX_RANKED} rows.
     */
    default boolean ranks() {
        return false;
    }
}
