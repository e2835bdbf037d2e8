package dev.cimiento.bootstrap.rate;

import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.Quota;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.error.TooManyRequests;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;

/** Counts exceeded limits by the name of the rate, which contains no data of a client. */
final class CountedRateLimiter implements RateLimiter {

    private final RateLimiter limiter;
    private final MeterRegistry registry;

    CountedRateLimiter(RateLimiter limiter, MeterRegistry registry) {
        this.limiter = limiter;
        this.registry = registry;
    }

    @Override
    public Quota take(Limit limit) {
        return counted(limit, limiter::take);
    }

    @Override
    public Quota takeInTransaction(Limit limit) {
        return counted(limit, limiter::takeInTransaction);
    }

    private Quota counted(Limit limit, Function<Limit, Quota> take) {
        try {
            return take.apply(limit);
        } catch (TooManyRequests exceeded) {
            registry.counter("cimiento.rate.refusals", "rate", limit.policy()).increment();
            throw exceeded;
        }
    }
}
