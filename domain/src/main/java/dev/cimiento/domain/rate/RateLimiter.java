package dev.cimiento.domain.rate;

import dev.cimiento.domain.shared.error.TooManyRequests;

/** Counts tries for all servers together. A refused try does not count, so that no client is locked out for good. */
public interface RateLimiter {

    /**
     * Counts one try outside of any transaction: it counts whatever becomes of the work that follows. For what a guesser
     * tries.
     *
     * @throws TooManyRequests when it comes sooner than the rate allows
     */
    Quota take(Limit limit);

    /**
     * Counts one try in the transaction of the caller: it counts only if the transaction is committed, and once however
     * often the transaction is run again. For writes that leave rows or send mail.
     *
     * @throws TooManyRequests when it comes sooner than the rate allows
     */
    Quota takeInTransaction(Limit limit);
}
