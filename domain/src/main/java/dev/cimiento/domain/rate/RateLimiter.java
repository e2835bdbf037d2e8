package dev.cimiento.domain.rate;

import dev.cimiento.domain.shared.error.TooManyRequests;

/** Counts attempts for all servers together. A rejected attempt does not count, so no client is locked out for good. */
public interface RateLimiter {

    /**
     * Counts an attempt outside of any transaction, whatever the result of the work that follows. For attempts to guess
     * a secret.
     *
     * @throws TooManyRequests if the rate is exceeded
     */
    Quota take(Limit limit);

    /**
     * Counts an attempt in the transaction of the caller. It counts only if the transaction commits, and only once if
     * the transaction is retried. For writes that add rows or send mail.
     *
     * @throws TooManyRequests if the rate is exceeded
     */
    Quota takeInTransaction(Limit limit);
}
