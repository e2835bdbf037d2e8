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

    private static final List<String> FIELDS = List.of("time", "temperature", "humidity", "battery");

    /** An object can have any number of wrong properties. */
    private static final int MAX_VIOLATIONS = 10;

    private final long number;
    private final List<Violation> violations = new ArrayList<>();

    /** The fields that are given, one bit for each. A set of all names could be as large as the request. */
    private int given;

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

    /** Notes that a field is given. It is an error if it was given before. */
    void give(String field) {
        int bit = 1 << (FIELDS.indexOf(field) + 1);
        if (bit > 1 && (given & bit) != 0) {
            reject(field, "must be given only once");
        }
        given |= bit;
    }

    /** Notes an error, unless the field has one already, or there are many. */
    void reject(String field, String message) {
        if (violations.size() < MAX_VIOLATIONS
                && violations.stream().noneMatch(violation -> violation.field().equals(field))) {
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
