package dev.cimiento.domain.shared.error;

/**
 * Thrown when the service cannot process a request for a temporary reason, such as an unreachable or overloaded
 * database. No change is known to have been stored.
 */
public final class Unavailable extends DomainException {

    private static final long serialVersionUID = 1L;

    public Unavailable(Throwable cause) {
        super("The service is not available at the moment; try again in a few seconds.", cause);
    }
}
