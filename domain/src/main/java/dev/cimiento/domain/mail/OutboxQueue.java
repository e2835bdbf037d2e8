package dev.cimiento.domain.mail;

import java.time.Instant;
import java.util.Optional;

/** The {@link Outbox} as its workers see it: each mail belongs to one worker at a time. */
public interface OutboxQueue {

    /**
     * Takes the next mail that is due: mails that were never tried come before those that failed, and the longest
     * waiting first. No other worker gets it before the lease ends.
     */
    Optional<OutboxMessage> take(Instant now, Instant leaseEnd);

    /** Marks a mail as sent and deletes its text, which may contain a secret link. */
    void sent(OutboxMessage message, Instant now);

    /** Makes a mail due again later. Nothing happens if another worker has taken it in the meantime. */
    void postpone(OutboxMessage message, Instant until, String reason);

    /** Ends the attempts to send a mail. The message is kept without its text. */
    void giveUp(OutboxMessage message, String reason);

    /**
     * Deletes messages that were sent or given up and were created before.
     *
     * @return how many were deleted, at most {@code max}
     */
    int removeDone(Instant createdBefore, int max);
}
