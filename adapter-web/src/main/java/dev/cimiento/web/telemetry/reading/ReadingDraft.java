package dev.cimiento.web.telemetry.reading;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one reading while it is read. */
final class ReadingDraft {

    private static final Reading PLACEHOLDER =
            new Reading(Instant.EPOCH, BigDecimal.ZERO, Optional.empty(), Optional.empty());

    private final long number;
    private final List<Violation> violations = new ArrayList<>();

    @Nullable
    Instant time;

    @Nullable
    BigDecimal temperature;

    @Nullable
    BigDecimal humidity;

    @Nullable
    BigDecimal battery;

    ReadingDraft(long number) {
        this.number = number;
    }

    /** Notes an error, unless the field has one already. */
    void reject(String field, String message) {
        if (violations.stream().noneMatch(violation -> violation.field().equals(field))) {
            violations.add(new Violation(field, message));
        }
    }

    void reject(Invalid invalid) {
        invalid.violations().forEach(violation -> reject(violation.field(), violation.message()));
    }

    Line<Reading> line() {
        if (violations.stream().anyMatch(violation -> violation.field().equals(Line.WHOLE))) {
            return new Line<>(number, PLACEHOLDER, violations);
        }
        if (time == null) {
            reject("time", "is required");
        }
        if (temperature == null) {
            reject("temperature", "is required");
        }
        try {
            Reading reading = new Reading(
                    Objects.requireNonNullElse(time, Instant.EPOCH),
                    Objects.requireNonNullElse(temperature, BigDecimal.ZERO),
                    Optional.ofNullable(humidity),
                    Optional.ofNullable(battery));
            return new Line<>(number, reading, violations);
        } catch (Invalid invalid) {
            reject(invalid);
            return new Line<>(number, PLACEHOLDER, violations);
        }
    }
}
