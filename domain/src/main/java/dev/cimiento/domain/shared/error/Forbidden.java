package dev.cimiento.domain.shared.error;

import java.util.Optional;

/** Thrown when an identified actor does not have a permission, or is not a user and must be one. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String missing;

    /** @param missing the name of the permission */
    public Forbidden(String missing) {
        super("This request needs the permission " + missing + ".");
        this.missing = missing;
    }

    /** Creates an exception for an actor that has the permission and is not a user. */
    public Forbidden() {
        super("This request needs the access token of a user.");
        this.missing = "";
    }

    /** Returns the name of the permission that the actor does not have; empty if the actor is not a user. */
    public Optional<String> missing() {
        return Optional.of(missing).filter(name -> !name.isEmpty());
    }
}
