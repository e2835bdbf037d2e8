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
 * Counts with another limiter, and reports what is left in the headers of the response, whether the try is allowed or
 * not. A use case runs on the thread of its request, so the response is found where Spring keeps it; work in the
 * background has none.
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
        } catch (TooManyRequests refused) {
            report(limit, new Quota(0, refused.retryAfter()));
            throw refused;
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
