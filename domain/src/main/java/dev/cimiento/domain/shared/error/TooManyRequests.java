package dev.cimiento.domain.shared.error;

import java.time.Duration;

/** Thrown when a rate limit is exceeded; the request can be repeated later. */
public final class TooManyRequests extends DomainException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait the time after which the request can succeed */
    public TooManyRequests(Duration wait) {
        super("Too many attempts. Try again later.");
        this.wait = wait;
    }

    public Duration retryAfter() {
        return wait;
    }
}
