package dev.cimiento.domain.telemetry.ingest;

import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.reading.Reading;

/**
 * Stores readings, of which a device has at most one for each time. It keeps the device's newest reading and its
 * roll-ups in the same transaction.
 */
public interface ReadingStore {

    /**
     * Stages the readings of one device, once in a transaction.
     *
     * @param maxMonths the maximum number of months in UTC with readings, those of all devices together
     * @throws Invalid if the readings are of a further month
     */
    void stage(Lines<Reading> readings, int maxMonths);

    /** Returns the exception for readings of too many months. */
    static Invalid ofTooManyMonths(int maxMonths) {
        return new Invalid(
                "readings", "must be of at most " + maxMonths + " months, with those that are stored already");
    }

    /**
     * Adds the staged readings to those of a device. A reading at a time that exists already is ignored; of several
     * staged readings at one time, the first is stored.
     */
    StoredBatch merge(Id<Device> device);
}
