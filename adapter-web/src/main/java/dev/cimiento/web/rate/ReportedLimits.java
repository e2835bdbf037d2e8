package dev.cimiento.web.rate;

import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.Quota;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Delegates to another limiter, and reports the remaining quota in the headers of the response, also if the limit is
 * exceeded. A use case runs on the thread of its request, so Spring's request context has the response. Background work
 * has no response and reports nothing.
 */
public final class ReportedLimits implements RateLimiter {

    private final RateLimiter limiter;

    public ReportedLimits(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public Quota take(Limit limit) {
        return reported(limit, limiter::take);
    }

    @Override
    public Quota takeInTransaction(Limit limit) {
        return reported(limit, limiter::takeInTransaction);
    }

    private static Quota reported(Limit limit, Function<Limit, Quota> count) {
        try {
            Quota quota = count.apply(limit);
            report(limit, quota);
            return quota;
        } catch (TooManyRequests exceeded) {
            report(limit, new Quota(0, exceeded.retryAfter()));
            throw exceeded;
        }
    }

    private static void report(Limit limit, Quota quota) {
        if (limit.reported()
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange) {
            RateLimitHeaders headers =
                    RateLimitHeaders.of(exchange.getRequest()).add(limit, quota);
            Optional.ofNullable(exchange.getResponse()).ifPresent(headers::writeTo);
        }
    }
}
