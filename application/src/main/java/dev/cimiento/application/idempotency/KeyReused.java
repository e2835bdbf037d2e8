package dev.cimiento.application.idempotency;

/** Thrown when a request has the idempotency key of a different request. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReused() {
        super("The idempotency key was used for another request.");
    }
}
