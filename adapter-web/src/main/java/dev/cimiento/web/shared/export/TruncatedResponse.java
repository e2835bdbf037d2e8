package dev.cimiento.web.shared.export;

/** An answer failed after a part of it was sent: that cannot be told any more. */
final class TruncatedResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TruncatedResponse(RuntimeException reason) {
        super("The answer broke off", reason);
    }
}
