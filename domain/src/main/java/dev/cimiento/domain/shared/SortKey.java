package dev.cimiento.domain.shared;

import java.util.Optional;

/** An order in which a list may be read; ties are always broken by id. Implemented by one enum for each list. */
public interface SortKey<V> {

    /** The name of this order, as enums have it. */
    String name();

    KeyType keyType();

    /** Where a row stands in this order; empty for an order that only ranks, such as relevance. */
    Optional<Comparable<?>> keyOf(V row);
}
