package dev.cimiento.domain.shared.error;

import dev.cimiento.domain.shared.Id;

/** The version that a change was meant for is no longer there: somebody else changed or removed the entity. */
public final class StaleVersion extends DomainException {

    private static final long serialVersionUID = 1L;

    public StaleVersion(Id<?> id) {
        super(id + " was changed by somebody else in the meantime; read it again.");
    }
}
