/** Devices and their readings over HTTP. */
package dev.cimiento.web.telemetry;
