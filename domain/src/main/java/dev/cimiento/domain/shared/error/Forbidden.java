package dev.cimiento.domain.shared.error;

/** The actor is known and does not have the permission. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String missing;

    /** @param missing the name of the permission */
    public Forbidden(String missing) {
        super("This needs the permission " + missing + ".");
        this.missing = missing;
    }

    /** Returns the name of the permission that the actor does not have. */
    public String missing() {
        return missing;
    }
}
