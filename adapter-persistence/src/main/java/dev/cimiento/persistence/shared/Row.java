package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.error.Invalid;

/** A row that a statement returns, with one component for each column. */
public interface Row<V> {

    V toDomain();

    /**
     * Returns the domain object of the row.
     *
     * @throws IllegalStateException if the stored data breaks the rules of the domain, which is a defect of the data
     *     and not an error of the caller
     */
    default V read() {
        try {
            return toDomain();
        } catch (Invalid broken) {
            throw new IllegalStateException("A stored row breaks the rules of the domain.", broken);
        }
    }
}
