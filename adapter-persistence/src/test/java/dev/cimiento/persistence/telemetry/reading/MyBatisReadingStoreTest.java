package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.telemetry.TelemetryAdapter;
import dev.cimiento.domain.telemetry.ingest.ReadingContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.telemetry.PostgresTelemetry;
import org.junit.jupiter.api.AutoClose;

class MyBatisReadingStoreTest extends ReadingContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TelemetryAdapter adapter() {
        return PostgresTelemetry.emptied(PERSISTENCE);
    }
}
