package dev.cimiento.domain.shared.error;

/** Something that a caller asked for and that cannot be: its message may be shown to whoever asked. */
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
