package dev.cimiento.domain.shared;

/** A mail was not taken over, or nobody said that it was; it may be tried again. */
public final class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason without anything of what the mail says */
    public MailNotSent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
