package dev.cimiento.web.telemetry.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reading as a device sends it, for the OpenAPI document: {@link JsonReadings} reads the readings of a request one by
 * one.
 */
@Schema(description = "A measurement of a device.")
public record ReadingRequest(
        @Schema(
                description = "The time of the measurement with its offset from UTC; at most one day ahead, not before"
                        + " 1970.",
                format = "date-time",
                example = "2026-03-01T09:15:00+01:00")
        String time,

        @Schema(
                description = "In °C, with at most two decimals.",
                minimum = "-273.15",
                maximum = "10000",
                multipleOf = 0.01,
                example = "-19.25")
        BigDecimal temperature,

        @Schema(
                description = "The relative humidity in %.",
                minimum = "0",
                maximum = "100",
                multipleOf = 0.01,
                example = "41")
        @Nullable
        BigDecimal humidity,

        @Schema(
                description = "The charge of the battery in %.",
                minimum = "0",
                maximum = "100",
                multipleOf = 0.01,
                example = "87")
        @Nullable
        BigDecimal battery) {}
