package dev.cimiento.persistence.telemetry;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import dev.cimiento.persistence.telemetry.device.DeviceMapper;
import dev.cimiento.persistence.telemetry.device.DeviceTokenMapper;
import dev.cimiento.persistence.telemetry.live.ReadingFeedMapper;
import dev.cimiento.persistence.telemetry.reading.ReadingHistoryMapper;
import dev.cimiento.persistence.telemetry.reading.ReadingStorageMapper;
import dev.cimiento.persistence.telemetry.reading.ReadingStoreMapper;
import java.util.List;
import java.util.UUID;

/** Telemetry's part of the MyBatis configuration: its mappers, and the domain errors for its constraints. */
public final class TelemetryPersistence {

    public static final List<Class<?>> MAPPERS = List.of(
            DeviceMapper.class,
            DeviceTokenMapper.class,
            ReadingStoreMapper.class,
            ReadingStorageMapper.class,
            ReadingHistoryMapper.class,
            ReadingFeedMapper.class);

    private TelemetryPersistence() {}

    public static void declareErrors(ConstraintErrors errors) {
        errors.declare(
                "devices_owner_name_unique",
                key -> new Conflict("device-name-taken", "The owner has a device with this name already."));
        errors.declare("devices_owner_fk", key -> new Invalid("ownerId", "names a user that does not exist"));
        errors.declare(
                "device_tokens_device_fk", key -> new NotFound("device", new Id<>(UUID.fromString(key.value()))));
    }
}
