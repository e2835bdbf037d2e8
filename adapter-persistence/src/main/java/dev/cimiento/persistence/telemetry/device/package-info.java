/** Devices and their tokens on PostgreSQL. */
package dev.cimiento.persistence.telemetry.device;
