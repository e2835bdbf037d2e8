/** Readings over HTTP, summed up in buckets of time. */
package dev.cimiento.web.telemetry.history;
