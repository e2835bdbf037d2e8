package dev.cimiento.domain.shared;

/** The actor is known and may not do this. */
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Permission missing;

    public Forbidden(Permission missing) {
        super("This needs the permission " + missing.name() + ".");
        this.missing = missing;
    }

    public Permission missing() {
        return missing;
    }
}
