package dev.cimiento.web.order.sales;

import dev.cimiento.domain.order.SalesGrouping;
import dev.cimiento.domain.order.SalesQuery;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The query parameters of a sales report. */
public record SalesFilter(
        @Parameter(description = "The first day of the report.", required = true, example = "2026-01-01") @Nullable
        LocalDate from,

        @Parameter(
                description = "The day after the last day of the report; at most ten years after from.",
                required = true,
                example = "2026-04-01")
        @Nullable
        LocalDate to,

        @Parameter(
                description = "The period or property by which sales are grouped. Weeks begin on Monday.",
                schema = @Schema(implementation = SalesGrouping.class, defaultValue = "day"))
        @Nullable
        SalesGrouping by,

        @Parameter(
                description = "The time zone of the days, from the IANA database.",
                schema = @Schema(maxLength = 64, defaultValue = "UTC"),
                example = "Europe/Madrid")
        @Nullable
        String zone) {

    private static final String JAVA_ONLY = "SystemV/";

    /** @throws Invalid if a day is missing, {@code from} is not before {@code to}, or the zone is unknown */
    SalesQuery query() {
        String place = Objects.requireNonNullElse(zone, "UTC");
        Rules rules = new Rules();
        rules.require(from != null, "from", "is required");
        rules.require(to != null, "to", "is required");
        rules.require(isKnown(place), "zone", "must be a time zone such as Europe/Madrid");
        rules.enforce();
        return new SalesQuery(
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNullElse(by, SalesGrouping.DAY),
                ZoneId.of(place));
    }

    private static boolean isKnown(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone) && !zone.startsWith(JAVA_ONLY);
    }
}
