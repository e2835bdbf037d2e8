package dev.cimiento.persistence.telemetry.live;

import dev.cimiento.domain.telemetry.live.FollowedReading;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record FollowedReadingRow(
        int batch,
        Instant measuredAt,
        BigDecimal temperature,
        @Nullable BigDecimal humidity,
        @Nullable BigDecimal battery)
        implements Row<FollowedReading> {

    @Override
    public FollowedReading toDomain() {
        return new FollowedReading(
                batch,
                new Reading(measuredAt, temperature, Optional.ofNullable(humidity), Optional.ofNullable(battery)));
    }
}
