package dev.cimiento.domain.shared;

/**
 * Stores mails in the transaction that they are about. Each is sent at least once after the commit; after a rollback it
 * is not sent.
 */
public interface Outbox {

    /** @return the id of the message that carries the mail */
    Id<OutboxMessage> put(Mail mail);

    /** Deletes all messages to an address, those that wait and those that were sent; case is ignored. */
    void eraseTo(String recipient);
}
