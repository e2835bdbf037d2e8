/** Devices and their tokens over HTTP. */
package dev.cimiento.web.telemetry.device;
