package dev.cimiento.domain.telemetry.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time after which readings are deleted, by whole months in UTC.
 *
 * @param period readings of months that ended before this time ago are deleted; empty to keep them forever
 */
public record ReadingRetention(Optional<Duration> period) {

    /** Returns the first month whose readings are kept. */
    public Optional<YearMonth> firstMonth(Instant now) {
        return period.map(kept -> YearMonth.from(now.minus(kept).atOffset(ZoneOffset.UTC)));
    }

    /** Returns the earliest time of readings that are kept. */
    public Instant earliest(Instant now) {
        return firstMonth(now)
                .map(month -> month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
    }
}
