package dev.cimiento.domain.telemetry.live;

import dev.cimiento.domain.telemetry.reading.Reading;

/**
 * A stored reading with its place among the readings of its device.
 *
 * @param batch the number of the batch that stored it
 */
public record FollowedReading(int batch, Reading reading) {

    /** Returns the position after this reading. */
    public StreamPosition position() {
        return StreamPosition.after(batch, reading);
    }
}
