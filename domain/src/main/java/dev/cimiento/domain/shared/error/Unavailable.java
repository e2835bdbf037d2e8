package dev.cimiento.domain.shared.error;

/** It could not be done now, for reasons that pass: the database is away, or too busy. Nothing is known to have changed. */
public final class Unavailable extends DomainException {

    private static final long serialVersionUID = 1L;

    public Unavailable(Throwable cause) {
        super("The service is not available at the moment; try again in a few seconds.", cause);
    }
}
