package dev.cimiento.domain.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * The remaining quota of a limit.
 *
 * @param remaining the number of attempts allowed now
 * @param window the time after which one more attempt is allowed
 */
public record Quota(long remaining, Duration window) {

    /**
     * Returns the quota that the generic cell rate algorithm leaves.
     *
     * @param arrival the theoretical arrival time of the next try, after the last one was counted
     */
    public static Quota of(Rate rate, Instant now, Instant arrival) {
        Duration interval = rate.interval();
        Duration left = Duration.between(arrival, now).plus(interval.multipliedBy(rate.burst()));
        long remaining = Math.max(0, left.dividedBy(interval));
        return new Quota(remaining, interval.multipliedBy(remaining + 1).minus(left));
    }
}
