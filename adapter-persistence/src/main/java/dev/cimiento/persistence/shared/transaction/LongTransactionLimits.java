package dev.cimiento.persistence.shared.transaction;

import java.time.Duration;

/**
 * The limits of long work, in place of those that all other transactions have; zero is none.
 *
 * @param statement how long one statement of it may take, or the server wait for the next one
 * @param lock how long it waits for a lock
 */
public record LongTransactionLimits(Duration statement, Duration lock) {

    public static final LongTransactionLimits DEFAULT =
            new LongTransactionLimits(Duration.ofMinutes(10), Duration.ofSeconds(30));
}
