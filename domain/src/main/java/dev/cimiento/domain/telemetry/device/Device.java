package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.telemetry.reading.Temperature;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A device that measures temperatures.
 *
 * @param owner the user to whom it belongs; empty only until a use case has decided it
 * @param name 1 to 80 characters; unique among the devices of the owner, regardless of case
 * @param location the place of the measurements, up to 120 characters
 * @param kind such as "freezer sensor", up to 60 characters
 * @param unit the unit in which people see its temperatures
 * @param lowLimit the lowest temperature in °C that is in order
 * @param highLimit the highest temperature in °C that is in order; not below the lowest
 * @param reportingInterval the time between two readings, 1 second to 7 days in whole seconds
 * @param active false if its token is refused
 */
public record Device(
        Optional<Id<User>> owner,
        String name,
        Optional<String> location,
        Optional<String> kind,
        TemperatureUnit unit,
        Optional<BigDecimal> lowLimit,
        Optional<BigDecimal> highLimit,
        Optional<Duration> reportingInterval,
        boolean active) {

    public static final int MAX_NAME = 80;
    public static final int MAX_LOCATION = 120;
    public static final int MAX_KIND = 60;
    public static final int MAX_REPORTING_SECONDS = 604_800;

    public Device {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        location = rules.optionalLine("location", location, MAX_LOCATION);
        kind = rules.optionalLine("kind", kind, MAX_KIND);
        lowLimit = lowLimit.map(limit -> Temperature.checked(rules, "lowLimit", limit));
        highLimit = highLimit.map(limit -> Temperature.checked(rules, "highLimit", limit));
        boolean inOrder =
                lowLimit.isEmpty() || highLimit.isEmpty() || lowLimit.get().compareTo(highLimit.get()) <= 0;
        rules.require(inOrder, "lowLimit", "must not be above highLimit");
        reportingInterval.ifPresent(interval -> rules.require(
                interval.toSeconds() >= 1 && interval.toSeconds() <= MAX_REPORTING_SECONDS,
                "reportingSeconds",
                "must be between 1 and " + MAX_REPORTING_SECONDS));
        rules.enforce();
    }

    /** Returns the name without case, which is unique. */
    public CaseInsensitiveText nameKey() {
        return CaseInsensitiveText.of(name);
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public String unitCode() {
        return unit.code();
    }

    /** Returns the time between two readings in seconds. */
    public Optional<Long> reportingSeconds() {
        return reportingInterval.map(Duration::toSeconds);
    }

    public boolean isOwnedBy(UUID user) {
        return owner.filter(id -> id.value().equals(user)).isPresent();
    }

    /** Returns this device with another owner. */
    public Device ownedBy(Id<User> newOwner) {
        return new Device(
                Optional.of(newOwner), name, location, kind, unit, lowLimit, highLimit, reportingInterval, active);
    }
}
