/** The readings of devices on PostgreSQL in the order in which they were stored, and their announcement. */
package dev.cimiento.persistence.telemetry.live;
