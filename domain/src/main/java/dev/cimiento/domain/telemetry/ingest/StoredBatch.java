package dev.cimiento.domain.telemetry.ingest;

import java.util.OptionalInt;

/**
 * The readings of one request as they were stored.
 *
 * @param number the number of the batch among the batches of its device, from 1; empty if the request had no readings.
 *     Batches are numbered in the order in which they are committed.
 * @param stored the number of readings that did not exist before
 */
public record StoredBatch(OptionalInt number, long stored) {

    public static final StoredBatch EMPTY = new StoredBatch(OptionalInt.empty(), 0);
}
