package dev.cimiento.domain.mail;

/** Hands mails to a mail server. It waits for the server, so it is never called inside a transaction. */
public interface MailSender {

    /**
     * Sends a mail. If the same message is sent twice, both mails have the same id.
     *
     * @throws MailNotSent if the mail server has not confirmed the mail; its kind tells whether to try again
     */
    void send(OutboxMessage message);
}
