package dev.cimiento.domain.shared.error;

import java.time.Duration;

/** It was tried too often; it may be tried again later. */
public final class TooManyRequests extends DomainException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait after which it may succeed */
    public TooManyRequests(Duration wait) {
        super("This was tried too often. Try again later.");
        this.wait = wait;
    }

    public Duration retryAfter() {
        return wait;
    }
}
