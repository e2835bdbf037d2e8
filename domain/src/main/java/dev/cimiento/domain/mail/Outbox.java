package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Optional;

/**
 * Stores mails in the transaction that they are about. Each is sent at least once after the commit; after a rollback it
 * is not sent.
 */
public interface Outbox {

    /** @return the id of the message that carries the mail */
    Id<OutboxMessage> put(Mail mail);

    /**
     * Lists the messages to an address in the order of their ids; case is ignored.
     *
     * @param after the last id of the batch before; empty for the first batch
     */
    List<StoredMail> listTo(String recipient, Optional<Id<OutboxMessage>> after, int most);

    /** Deletes all messages to an address, those that wait and those that were sent; case is ignored. */
    void eraseTo(String recipient);
}
