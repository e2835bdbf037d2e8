package dev.cimiento.application.idempotency;

/** Thrown when a key comes with another request than the one whose response is stored. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReused() {
        super("The idempotency key was used for another request.");
    }
}
