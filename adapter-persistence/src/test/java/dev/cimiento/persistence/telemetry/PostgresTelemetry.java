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

    private static final String ADD_USER = """
            insert into users (
                   id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search, role,
                   active, email_verified)
            values (
                   :id, 1, now(), now(), :email, :email, 'Ada', 'ada', ''::tsvector, 'user', true, true)
            """;

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
                user -> persistence
                        .sql()
                        .sql(ADD_USER)
                        .param("id", user.value())
                        .param("email", user + "@example.org")
                        .update());
    }
}
