package dev.cimiento.domain.shared.error;

/**
 * Thrown when a request needs an identified actor and has none. The message never tells why a token or password was
 * rejected.
 */
public final class Unauthenticated extends DomainException {

    private static final long serialVersionUID = 1L;

    public Unauthenticated() {
        this("This request needs a valid access token.");
    }

    public Unauthenticated(String message) {
        super(message);
    }
}
