package dev.cimiento.persistence.telemetry;

import dev.cimiento.domain.telemetry.TelemetryAdapter;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.telemetry.device.MyBatisDeviceRepository;
import dev.cimiento.persistence.telemetry.device.MyBatisDeviceTokenRepository;
import dev.cimiento.persistence.telemetry.live.MyBatisReadingFeed;
import dev.cimiento.persistence.telemetry.reading.MyBatisReadingHistory;
import dev.cimiento.persistence.telemetry.reading.MyBatisReadingStore;

/** The repositories of telemetry on a database without rows. */
public final class PostgresTelemetry {

    private PostgresTelemetry() {}

    public static TelemetryAdapter emptied(TestPersistence persistence) {
        persistence.empty();
        return new TelemetryAdapter(
                new MyBatisDeviceRepository(persistence.mappers()),
                new MyBatisDeviceTokenRepository(persistence.mappers()),
                new MyBatisReadingStore(persistence.mappers(), persistence.copyIn()),
                new MyBatisReadingHistory(persistence.mappers()),
                new MyBatisReadingFeed(persistence.mappers()),
                persistence.transactions(),
                persistence::addUser);
    }
}
