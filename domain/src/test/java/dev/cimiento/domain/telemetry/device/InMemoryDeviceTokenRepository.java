package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.telemetry.TelemetryTables;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Device tokens in memory. */
public final class InMemoryDeviceTokenRepository implements DeviceTokenRepository {

    private final TelemetryTables tables;

    public InMemoryDeviceTokenRepository(TelemetryTables tables) {
        this.tables = tables;
    }

    @Override
    public void put(Id<Device> device, SecretHash hash, Instant now) {
        tables.database.statement(() -> {
            if (!tables.devices.rows().containsKey(device)) {
                throw new NotFound("device", device);
            }
            tables.tokens.change(rows -> rows.put(device, hash));
            return device;
        });
    }

    @Override
    public Optional<Entity<Device>> find(SecretHash hash) {
        return tables.database.statement(() -> tables.tokens.rows().entrySet().stream()
                .filter(row -> row.getValue().equals(hash))
                .map(Map.Entry::getKey)
                .map(tables.devices::row)
                .filter(device -> device.state().active())
                .findFirst());
    }

    @Override
    public boolean remove(Id<Device> device) {
        return tables.database.statement(() -> {
            boolean present = tables.tokens.rows().containsKey(device);
            tables.tokens.change(rows -> rows.remove(device));
            return present;
        });
    }
}
