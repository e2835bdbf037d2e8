package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.telemetry.TelemetryAdapter;

class InMemoryDeviceRepositoryTest extends DeviceRepositoryContract {

    @Override
    protected TelemetryAdapter adapter() {
        return TelemetryAdapter.inMemory();
    }
}
