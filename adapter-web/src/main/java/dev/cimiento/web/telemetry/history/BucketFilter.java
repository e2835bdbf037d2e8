package dev.cimiento.web.telemetry.history;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.telemetry.history.BucketQuery;
import dev.cimiento.domain.telemetry.history.BucketWidth;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters that divide time into buckets. */
public record BucketFilter(
        @Parameter(
                description = "The begin, extended to whole buckets; by default a day before the end.",
                example = "2026-03-01T00:00:00Z")
        @Nullable
        Instant from,

        @Parameter(
                description = "The end, extended to whole buckets; by default the current time.",
                example = "2026-03-02T00:00:00Z")
        @Nullable
        Instant to,

        @Parameter(
                description = "The width of a bucket: a number with m (minutes), h (hours), d (days) or mo (months)."
                        + " Minutes and hours must divide a day; each day's buckets begin at its midnight.",
                schema = @Schema(pattern = "[1-9][0-9]{0,3}(m|h|d|mo)", defaultValue = "1h"),
                example = "15m")
        @Nullable
        String width,

        @Parameter(
                description = "The time zone of days and months; UTC by default.",
                schema = @Schema(maxLength = 60, defaultValue = "UTC"),
                example = "Europe/Madrid")
        @Nullable
        String zone) {

    /** @throws Invalid if the width or the zone is invalid */
    BucketQuery query() {
        Rules rules = new Rules();
        Optional<BucketWidth> readWidth = rules.collect(() -> BucketWidth.read(Objects.requireNonNullElse(width, "1h"))
                .orElseThrow(() -> new Invalid("width", "must be a width such as 15m, 1h, 1d or 1mo")));
        Optional<ZoneId> readZone = rules.collect(() -> zoneOf(Objects.requireNonNullElse(zone, "UTC")));
        rules.enforce();
        return new BucketQuery(
                Optional.ofNullable(from), Optional.ofNullable(to), readWidth.orElseThrow(), readZone.orElseThrow());
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Invalid("zone", "must be a time zone such as Europe/Madrid");
        }
    }
}
