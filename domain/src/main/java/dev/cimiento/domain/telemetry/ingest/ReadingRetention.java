package dev.cimiento.domain.telemetry.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The months in UTC of which readings are kept.
 *
 * @param period readings of months that ended before this time ago are deleted; empty to keep them forever
 * @param maxMonths the maximum number of months with readings. Each is a part of the storage that most queries look into,
 *     so devices with wrong clocks must not add them without a limit.
 */
public record ReadingRetention(Optional<Duration> period, int maxMonths) {

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
