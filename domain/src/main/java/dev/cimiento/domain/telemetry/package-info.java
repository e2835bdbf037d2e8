/** Devices that report temperatures, and their readings. */
package dev.cimiento.domain.telemetry;
