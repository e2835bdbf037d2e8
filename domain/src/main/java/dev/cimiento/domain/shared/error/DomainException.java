package dev.cimiento.domain.shared.error;

/** An error in a request that the domain reports. Its message can be shown to the client. */
public abstract sealed class DomainException extends RuntimeException
        permits NotFound, Conflict, StaleVersion, Invalid, Unauthenticated, Forbidden, TooManyRequests, Unavailable {

    private static final long serialVersionUID = 1L;

    protected DomainException(String message) {
        super(message);
    }

    protected DomainException(String message, Throwable cause) {
        super(message, cause);
    }
}
