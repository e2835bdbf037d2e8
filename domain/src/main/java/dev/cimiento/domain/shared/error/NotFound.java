package dev.cimiento.domain.shared.error;

import dev.cimiento.domain.shared.Id;

/** There is no such thing, or none that the actor may know of. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Id<?> id) {
        super("There is no " + kind + " " + id + ".");
    }
}
