package dev.cimiento.web.shared.export;

/** Thrown if a response fails after a part of it was sent, when a problem cannot follow any more. */
final class TruncatedResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TruncatedResponse(RuntimeException reason) {
        super("The response was truncated", reason);
    }
}
