package dev.cimiento.domain.telemetry;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tables of telemetry that its in-memory repositories share, like a database schema. */
public final class TelemetryTables {

    /** The key of a reading. */
    public record ReadingKey(Id<Device> device, Instant measuredAt) {}

    public final InMemoryDatabase database;
    public final Table<Id<User>, Boolean> users;
    public final Table<Id<Device>, Entity<Device>> devices;
    public final Table<Id<Device>, SecretHash> tokens;
    public final Table<ReadingKey, Reading> readings;
    public final Table<ReadingKey, Integer> batchOfReading;
    public final Table<Id<Device>, Integer> batches;

    public TelemetryTables(InMemoryDatabase database) {
        this.database = database;
        users = database.newTable();
        devices = database.newTable();
        tokens = database.newTable();
        readings = database.newTable();
        batchOfReading = database.newTable();
        batches = database.newTable();
    }

    /** Returns the readings of a device in the order of time. */
    public List<Reading> readingsOf(Id<Device> device) {
        return readings.rows().entrySet().stream()
                .filter(row -> row.getKey().device().equals(device))
                .map(row -> row.getValue())
                .sorted(Comparator.comparing(Reading::measuredAt))
                .toList();
    }

    public Optional<Reading> latestOf(Id<Device> device) {
        List<Reading> all = readingsOf(device);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
