package dev.cimiento.domain.mail;

import java.time.Instant;
import java.util.Optional;

/** The {@link Outbox} as a queue of unsent mails. At most one worker has a lease on a mail at a time. */
public interface OutboxQueue {

    /**
     * Claims the next mail that is due. Mails that were never tried come before failed ones, and the oldest come first.
     * No other worker gets the mail before the lease ends.
     */
    Optional<OutboxMessage> claim(Instant now, Instant leaseEnd);

    /** Marks a mail as sent and deletes its text, which can contain a secret link. */
    void markSent(OutboxMessage message, Instant now);

    /** Releases a mail until a later time. Does nothing if another worker has claimed it in the meantime. */
    void postpone(OutboxMessage message, Instant until, String reason);

    /** Gives a mail up: it is not tried again. The message is kept without its text. */
    void giveUp(OutboxMessage message, String reason);

    /**
     * Deletes messages that were sent or given up, and were created before a time.
     *
     * @return the number of deleted messages, at most {@code max}
     */
    int removeDone(Instant createdBefore, int max);
}
