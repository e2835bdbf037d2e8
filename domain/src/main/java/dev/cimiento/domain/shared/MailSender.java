package dev.cimiento.domain.shared;

/** Hands mails over to those who deliver them. It takes its time, so it is never used inside a transaction. */
public interface MailSender {

    /**
     * Sends a mail; the same one sent twice can be told by its id.
     *
     * @throws MailNotSent when it is not known to have been taken
     */
    void send(OutboxMessage message);
}
