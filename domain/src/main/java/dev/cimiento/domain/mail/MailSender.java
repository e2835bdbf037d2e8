package dev.cimiento.domain.mail;

/** Hands mails to a mail server. It waits for the server, so it is never called inside a transaction. */
public interface MailSender {

    /**
     * Sends a mail. If the same message is sent twice, both mails have the same id.
     *
     * @throws MailNotSent if the mail is not known to have been accepted; its kind says what may be tried next
     */
    void send(OutboxMessage message);
}
