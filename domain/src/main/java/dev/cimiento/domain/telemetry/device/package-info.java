/** Devices, and the tokens with which they report. */
package dev.cimiento.domain.telemetry.device;
