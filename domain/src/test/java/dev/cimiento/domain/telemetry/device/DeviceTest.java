package dev.cimiento.domain.telemetry.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @Test
    void device_reports_all_violations_at_once() {
        assertThatThrownBy(() -> new Device(
                        Optional.empty(),
                        " ",
                        Optional.of("x".repeat(121)),
                        Optional.empty(),
                        TemperatureUnit.CELSIUS,
                        Optional.of(new BigDecimal("5")),
                        Optional.of(new BigDecimal("4")),
                        Optional.of(Duration.ofMillis(10)),
                        true))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("name must not be blank")
                .hasMessageContaining("location must have at most 120 characters")
                .hasMessageContaining("lowLimit must not be above highLimit")
                .hasMessageContaining("reportingSeconds must be between 1 and 604800");
    }

    @ParameterizedTest
    @CsvSource({"-273.16", "10000.01", "1.005", "1e400", "-1e-400"})
    void impossible_temperature_is_rejected(BigDecimal temperature) {
        assertThatThrownBy(() -> new Reading(Instant.EPOCH, temperature, Optional.empty(), Optional.empty()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("temperature");
    }

    @Test
    void reading_has_two_decimals_and_microseconds() {
        Reading reading = new Reading(
                Instant.parse("2026-03-01T10:00:00.123456789Z"),
                new BigDecimal("2e1"),
                Optional.of(new BigDecimal("100")),
                Optional.of(new BigDecimal("0.5")));

        assertThat(reading.measuredAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.123456Z"));
        assertThat(reading.temperature()).isEqualTo(new BigDecimal("20.00"));
        assertThat(reading.battery()).contains(new BigDecimal("0.50"));
    }

    @Test
    void reading_before_1970_or_with_impossible_percentages_is_rejected() {
        assertThatThrownBy(() -> new Reading(
                        Instant.EPOCH.minusMillis(1),
                        BigDecimal.ONE,
                        Optional.of(new BigDecimal("100.01")),
                        Optional.of(new BigDecimal("-0.01"))))
                .hasMessageContaining("time must not be before 1970")
                .hasMessageContaining("humidity must be between 0 and 100")
                .hasMessageContaining("battery must be between 0 and 100");
    }
}
