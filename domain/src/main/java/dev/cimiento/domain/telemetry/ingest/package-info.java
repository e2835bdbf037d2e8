/** The storage of readings: batches, roll-ups, partitions, and the deletion of old readings. */
package dev.cimiento.domain.telemetry.ingest;
