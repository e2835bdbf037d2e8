package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores mails in the transaction that causes them. After a commit, each mail is sent at least once; after a rollback,
 * it is not sent.
 */
public interface Outbox {

    /**
     * @param user the user that the mail concerns, whatever address it is sent to
     * @return the id of the message that carries the mail
     */
    Id<OutboxMessage> put(UUID user, Mail mail);

    /**
     * Lists the messages about a user, sorted by id.
     *
     * @param after the last id of the previous batch; empty for the first batch
     */
    List<StoredMail> listAbout(UUID user, Optional<Id<OutboxMessage>> after, int most);

    /** Deletes all messages about a user, sent and unsent. */
    void eraseAbout(UUID user);
}
