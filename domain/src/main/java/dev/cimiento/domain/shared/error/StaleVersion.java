package dev.cimiento.domain.shared.error;

import dev.cimiento.domain.shared.Id;

/**
 * Thrown when the version that a request wants to change is no longer current: another request changed or deleted the
 * entity.
 */
public final class StaleVersion extends DomainException {

    private static final long serialVersionUID = 1L;

    public StaleVersion(Id<?> id) {
        super(id + " was changed by another request in the meantime. Read it again.");
    }
}
