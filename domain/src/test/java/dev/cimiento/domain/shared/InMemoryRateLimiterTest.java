package dev.cimiento.domain.shared;

import java.time.Clock;

class InMemoryRateLimiterTest extends RateLimiterContract {

    @Override
    protected RateLimiter adapter(Clock clock) {
        return new InMemoryRateLimiter(clock);
    }
}
