package dev.cimiento.domain.shared;

import java.util.UUID;

/**
 * The identity of one {@code T}: a UUID of version 7 (RFC 9562), created before the entity is stored. Ids are ordered
 * as PostgreSQL orders a {@code uuid}, byte by byte without sign, unlike {@link UUID#compareTo}.
 */
public record Id<T>(UUID value) implements Comparable<Id<?>> {

    @Override
    public int compareTo(Id<?> other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
