package dev.cimiento.web.shared;

/** A body has more bytes than are read. */
final class PayloadTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PayloadTooLarge(int maxBytes) {
        super("A body may have at most " + maxBytes + " bytes.");
    }
}
