package dev.cimiento.domain.telemetry.history;

import dev.cimiento.domain.shared.error.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A query for buckets of time.
 *
 * @param from by default a day before the end
 * @param to by default the current time
 */
public record BucketQuery(Optional<Instant> from, Optional<Instant> to, BucketWidth width, ZoneId zone) {

    private static final Duration DAY = Duration.ofDays(1);

    /** @throws Invalid as for {@link BucketRange#of} */
    public BucketRange range(Instant now) {
        Instant end = to.orElse(now);
        return BucketRange.of(from.orElseGet(() -> end.minus(DAY)), end, width, zone);
    }
}
