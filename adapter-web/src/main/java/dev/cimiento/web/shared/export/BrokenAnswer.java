package dev.cimiento.web.shared.export;

/** An answer failed after a part of it was sent: that cannot be told any more. */
final class BrokenAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenAnswer(RuntimeException reason) {
        super("The answer broke off", reason);
    }
}
