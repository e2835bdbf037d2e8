package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.error.Invalid;

/** A row as a statement returns it, one component for each column. */
public interface Row<V> {

    V toDomain();

    /**
     * What the row is to the domain.
     *
     * @throws IllegalStateException when somebody else wrote what the domain's rules do not allow: a defect of the data,
     *     and no mistake of whoever reads it
     */
    default V read() {
        try {
            return toDomain();
        } catch (Invalid broken) {
            throw new IllegalStateException("A stored row breaks the rules of the domain.", broken);
        }
    }
}
