package dev.cimiento.domain.shared.error;

import dev.cimiento.domain.shared.Id;

/** Thrown when an entity does not exist, or the actor is not allowed to know that it exists. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Id<?> id) {
        super("There is no " + kind + " " + id + ".");
    }
}
