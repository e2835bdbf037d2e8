package dev.cimiento.domain.telemetry.ingest;

import dev.cimiento.domain.telemetry.TelemetryAdapter;

class InMemoryReadingsTest extends ReadingContract {

    @Override
    protected TelemetryAdapter adapter() {
        return TelemetryAdapter.inMemory();
    }
}
