package dev.cimiento.domain.rate;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param burst how many times at once, after a rest
 * @param period in which as many may be done again
 */
public record Rate(int burst, Duration period) {

    /** Between two, when they come evenly. */
    public Duration interval() {
        return period.dividedBy(burst);
    }
}
