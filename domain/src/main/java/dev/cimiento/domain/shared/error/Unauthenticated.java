package dev.cimiento.domain.shared.error;

/** Who is asking is not known, and must be for this. It never says why a token or a password was not accepted. */
public final class Unauthenticated extends DomainException {

    private static final long serialVersionUID = 1L;

    public Unauthenticated() {
        this("This needs a valid access token.");
    }

    public Unauthenticated(String message) {
        super(message);
    }
}
