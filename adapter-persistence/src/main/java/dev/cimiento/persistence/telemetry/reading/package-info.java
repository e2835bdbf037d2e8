/** Readings on PostgreSQL: staging, partitions, roll-ups and buckets. */
package dev.cimiento.persistence.telemetry.reading;
