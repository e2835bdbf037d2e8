/** Wires telemetry, and contains its commands. */
package dev.cimiento.bootstrap.telemetry;
