/** Devices and readings on PostgreSQL. */
package dev.cimiento.persistence.telemetry;
