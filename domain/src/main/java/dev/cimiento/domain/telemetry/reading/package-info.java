/** Readings: single measurements of temperature. */
package dev.cimiento.domain.telemetry.reading;
