package dev.cimiento.domain.shared.error;

/** Thrown when an identified actor does not have a permission. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String missing;

    /** @param missing the name of the permission */
    public Forbidden(String missing) {
        super("This request needs the permission " + missing + ".");
        this.missing = missing;
    }

    /** Returns the name of the permission that the actor does not have. */
    public String missing() {
        return missing;
    }
}
