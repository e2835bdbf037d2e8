package dev.cimiento.web.telemetry.history;

import dev.cimiento.domain.telemetry.history.Bucket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/** The readings of an interval of time, summed up. */
@Schema(description = "The readings of an interval of time, summed up. Temperatures are in °C.")
public record BucketResponse(
        @Schema(description = "The begin of the interval.", example = "2026-03-01T08:00:00Z")
        Instant start,

        @Schema(description = "The end of the interval, which does not belong to it.", example = "2026-03-01T09:00:00Z")
        Instant end,

        @Schema(description = "The number of readings.", example = "12")
        long count,

        @Schema(description = "The lowest temperature.", example = "-19.50")
        BigDecimal min,

        @Schema(description = "The highest temperature.", example = "-18.75")
        BigDecimal max,

        @Schema(description = "Rounded to two decimals.", example = "-19.12")
        BigDecimal mean,

        @Schema(description = "The temperature of the first reading.", example = "-19.25")
        BigDecimal first,

        @Schema(description = "The temperature of the last reading.", example = "-19.00")
        BigDecimal last) {

    static BucketResponse of(Bucket bucket) {
        return new BucketResponse(
                bucket.start(),
                bucket.end(),
                bucket.count(),
                bucket.min(),
                bucket.max(),
                bucket.mean(),
                bucket.first(),
                bucket.last());
    }
}
