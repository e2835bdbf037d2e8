package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record ReadingRow(
        Instant measuredAt,
        BigDecimal temperature,
        @Nullable BigDecimal humidity,
        @Nullable BigDecimal battery) implements Row<Reading> {

    @Override
    public Reading toDomain() {
        return new Reading(measuredAt, temperature, Optional.ofNullable(humidity), Optional.ofNullable(battery));
    }
}
