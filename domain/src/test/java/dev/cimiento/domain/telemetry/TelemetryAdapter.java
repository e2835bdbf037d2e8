package dev.cimiento.domain.telemetry;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceTokenRepository;
import dev.cimiento.domain.telemetry.device.InMemoryDeviceRepository;
import dev.cimiento.domain.telemetry.device.InMemoryDeviceTokenRepository;
import dev.cimiento.domain.telemetry.history.ReadingHistory;
import dev.cimiento.domain.telemetry.ingest.InMemoryReadings;
import dev.cimiento.domain.telemetry.ingest.ReadingStore;
import dev.cimiento.domain.telemetry.live.ReadingFeed;
import java.util.function.Consumer;

/**
 * The ports of telemetry in one implementation over an empty store, as contracts test them.
 *
 * @param users adds an active user
 */
public record TelemetryAdapter(
        DeviceRepository devices,
        DeviceTokenRepository tokens,
        ReadingStore store,
        ReadingHistory history,
        ReadingFeed feed,
        Transactions transactions,
        Consumer<Id<User>> users) {

    public static TelemetryAdapter inMemory() {
        return inMemory(new InMemoryDatabase());
    }

    public static TelemetryAdapter inMemory(InMemoryDatabase database) {
        TelemetryTables tables = new TelemetryTables(database);
        InMemoryReadings readings = new InMemoryReadings(tables);
        return new TelemetryAdapter(
                new InMemoryDeviceRepository(tables),
                new InMemoryDeviceTokenRepository(tables),
                readings,
                readings,
                readings,
                database,
                user -> tables.users.change(rows -> rows.put(user, true)));
    }
}
