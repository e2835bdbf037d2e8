package dev.cimiento.web.telemetry.reading;

import dev.cimiento.domain.telemetry.reading.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reading as a client gets it. */
@Schema(description = "A measurement of a device.")
public record ReadingResponse(
        @Schema(description = "The time of the measurement, in UTC.", example = "2026-03-01T08:15:00Z")
        Instant time,

        @Schema(description = "In °C.", example = "-19.25") BigDecimal temperature,

        @Schema(description = "The relative humidity in %.", example = "41.00") @Nullable
        BigDecimal humidity,

        @Schema(description = "The charge of the battery in %.", example = "87.00") @Nullable
        BigDecimal battery) {

    public static ReadingResponse of(Reading reading) {
        return new ReadingResponse(
                reading.measuredAt(),
                reading.temperature(),
                reading.humidity().orElse(null),
                reading.battery().orElse(null));
    }
}
