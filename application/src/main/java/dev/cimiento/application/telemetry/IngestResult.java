package dev.cimiento.application.telemetry;

import dev.cimiento.domain.shared.error.Violation;
import java.util.List;

/**
 * The result of an ingest.
 *
 * @param received the number of readings that were sent
 * @param stored the number of readings that did not exist before
 * @param rejected the number of invalid readings, which were not stored
 * @param errors the reasons for the first rejected readings
 */
public record IngestResult(long received, long stored, long rejected, List<Violation> errors) {

    public IngestResult {
        errors = List.copyOf(errors);
    }

    /** Returns the number of valid readings at times of which the device had a reading already. */
    public long existing() {
        return received - stored - rejected;
    }
}
