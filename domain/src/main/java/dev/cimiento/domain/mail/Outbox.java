package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores mails in the transaction that they are about. Each is sent at least once after the commit; after a rollback it
 * is not sent.
 */
public interface Outbox {

    /**
     * @param user whom the mail is about, whatever address it goes to
     * @return the id of the message that carries the mail
     */
    Id<OutboxMessage> put(UUID user, Mail mail);

    /**
     * Lists the messages about a user in the order of their ids.
     *
     * @param after the last id of the batch before; empty for the first batch
     */
    List<StoredMail> listAbout(UUID user, Optional<Id<OutboxMessage>> after, int most);

    /** Deletes all messages about a user, those that wait and those that were sent. */
    void eraseAbout(UUID user);
}
