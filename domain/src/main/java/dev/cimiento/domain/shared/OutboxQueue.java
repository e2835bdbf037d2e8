package dev.cimiento.domain.shared;

import java.time.Instant;
import java.util.Optional;

/** The other side of the {@link Outbox}, for those who send: each mail is one worker's at a time. */
public interface OutboxQueue {

    /**
     * Takes the mail that has waited longest of those that are due. No other worker gets it, unless this one neither
     * sends nor postpones it before the end of its lease.
     */
    Optional<OutboxMessage> take(Instant now, Instant leaseEnd);

    /** It is sent: its text, which may have links in it that are keys, is forgotten. */
    void sent(OutboxMessage message, Instant now);

    /** It is tried again from then on; nothing happens when another worker has taken it in the meantime. */
    void postpone(OutboxMessage message, Instant until, String reason);

    /** It is not tried again. It stays to be seen, but for its text. */
    void giveUp(OutboxMessage message, String reason);

    /**
     * Forgets mails that were sent or given up, and are older than that.
     *
     * @return how many, at most {@code max}
     */
    int removeDone(Instant createdBefore, int max);
}
