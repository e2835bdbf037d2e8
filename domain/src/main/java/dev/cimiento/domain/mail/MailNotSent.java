package dev.cimiento.domain.mail;

/** Thrown when a mail was not accepted for delivery, or when its acceptance was not confirmed. */
public final class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** @param reason the reason, without any part of the mail's text */
    public MailNotSent(Kind kind, String reason, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The scope of the failure. */
    public enum Kind {
        /** This mail will never be accepted. */
        REFUSED,
        /** This mail was not accepted now; another attempt can succeed, and other mails are not affected. */
        DEFERRED,
        /** No mail can be sent at the moment: the mail server cannot be reached, or does not accept this client. */
        SERVER_UNAVAILABLE
    }
}
