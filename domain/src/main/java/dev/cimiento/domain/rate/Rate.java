package dev.cimiento.domain.rate;

import java.time.Duration;

/**
 * A maximum frequency.
 *
 * @param burst the number of attempts allowed at once, after a pause
 * @param period the time in which as many attempts are allowed again
 */
public record Rate(int burst, Duration period) {

    /** Returns the time between two evenly distributed attempts. */
    public Duration interval() {
        return period.dividedBy(burst);
    }
}
