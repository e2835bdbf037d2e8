package dev.cimiento.domain.telemetry.reading;

import dev.cimiento.domain.shared.error.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A measurement of a device.
 *
 * @param measuredAt the time of the measurement, in microseconds; not before 1970
 * @param temperature in °C, -273.15 to 10,000, with two decimals
 * @param humidity the relative humidity in %, 0 to 100, with two decimals
 * @param battery the charge of the battery in %, 0 to 100, with two decimals
 */
public record Reading(
        Instant measuredAt, BigDecimal temperature, Optional<BigDecimal> humidity, Optional<BigDecimal> battery) {

    private static final BigDecimal MAX_PERCENT = new BigDecimal("100");
    private static final int NANOS = 1_000;

    public Reading {
        Rules rules = new Rules();
        if (measuredAt == null) {
            rules.require(false, "time", "is required");
        } else {
            rules.require(!measuredAt.isBefore(Instant.EPOCH), "time", "must not be before 1970");
            measuredAt = measuredAt.minusNanos(measuredAt.getNano() % NANOS);
        }
        temperature = Temperature.checked(rules, "temperature", temperature);
        humidity = humidity.map(value -> percent(rules, "humidity", value));
        battery = battery.map(value -> percent(rules, "battery", value));
        rules.enforce();
    }

    private static BigDecimal percent(Rules rules, String field, BigDecimal value) {
        return Temperature.checked(rules, field, value, BigDecimal.ZERO, MAX_PERCENT);
    }
}
