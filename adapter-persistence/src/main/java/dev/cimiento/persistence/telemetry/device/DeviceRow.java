package dev.cimiento.persistence.telemetry.device;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceView;
import dev.cimiento.domain.telemetry.device.TemperatureUnit;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record DeviceRow(
        Id<Device> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Id<User> ownerId,
        String name,
        @Nullable String location,
        @Nullable String kind,
        String unit,
        @Nullable BigDecimal lowLimit,
        @Nullable BigDecimal highLimit,
        @Nullable Integer reportingSeconds,
        boolean active,
        @Nullable Instant measuredAt,
        @Nullable BigDecimal temperature,
        @Nullable BigDecimal humidity,
        @Nullable BigDecimal battery)
        implements Row<DeviceView> {

    @Override
    public DeviceView toDomain() {
        Device state = new Device(
                Optional.of(ownerId),
                name,
                Optional.ofNullable(location),
                Optional.ofNullable(kind),
                TemperatureUnit.of(unit),
                Optional.ofNullable(lowLimit),
                Optional.ofNullable(highLimit),
                Optional.ofNullable(reportingSeconds).map(Duration::ofSeconds),
                active);
        return new DeviceView(new Entity<>(id, version, createdAt, updatedAt, state), latest());
    }

    private Optional<Reading> latest() {
        return Optional.ofNullable(measuredAt)
                .map(time -> new Reading(
                        time,
                        Objects.requireNonNull(temperature),
                        Optional.ofNullable(humidity),
                        Optional.ofNullable(battery)));
    }
}
