package dev.cimiento.persistence.shared.transaction;

import java.time.Duration;

/**
 * The limits of long transactions, in place of the limits of other transactions; zero means no limit.
 *
 * @param statement the maximum duration of one statement, and of the pause before the next one
 * @param lock the maximum wait for a lock
 */
public record LongTransactionLimits(Duration statement, Duration lock) {

    public static final LongTransactionLimits DEFAULT =
            new LongTransactionLimits(Duration.ofMinutes(10), Duration.ofSeconds(30));
}
