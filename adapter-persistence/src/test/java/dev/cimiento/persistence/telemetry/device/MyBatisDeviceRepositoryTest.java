package dev.cimiento.persistence.telemetry.device;

import dev.cimiento.domain.telemetry.TelemetryAdapter;
import dev.cimiento.domain.telemetry.device.DeviceRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.telemetry.PostgresTelemetry;
import org.junit.jupiter.api.AutoClose;

class MyBatisDeviceRepositoryTest extends DeviceRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TelemetryAdapter adapter() {
        return PostgresTelemetry.emptied(PERSISTENCE);
    }
}
