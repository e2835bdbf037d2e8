package dev.cimiento.domain.shared;

/** Counts what is tried, for all servers together, and lasts whatever becomes of the work that it was asked for. */
public interface RateLimiter {

    /**
     * Counts one try. One that is refused does not count, so that nobody is locked out for good.
     *
     * @param key what is counted, such as an action and whom it is about
     * @throws TooManyRequests when it comes sooner than the rate allows
     */
    void take(String key, Rate rate);
}
