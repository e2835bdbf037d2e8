package dev.cimiento.domain.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in memory, by the same algorithm; outside of all transactions. */
public final class InMemoryRateLimiter implements RateLimiter {

    private final Map<String, Instant> arrivals = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryRateLimiter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void take(String key, Rate rate) {
        arrivals.compute(key, (same, arrival) -> {
            Instant now = clock.instant();
            Instant latest = now.plus(rate.interval().multipliedBy(rate.burst() - 1L));
            if (arrival != null && arrival.isAfter(latest)) {
                throw new TooManyRequests(Duration.between(latest, arrival));
            }
            return (arrival == null || arrival.isBefore(now) ? now : arrival).plus(rate.interval());
        });
    }
}
