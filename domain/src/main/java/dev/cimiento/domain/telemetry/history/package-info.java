/** Stored readings as they are read: one by one, or summed up in buckets of time. */
package dev.cimiento.domain.telemetry.history;
