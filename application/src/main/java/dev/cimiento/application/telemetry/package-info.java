/** The use cases of devices and their readings. */
package dev.cimiento.application.telemetry;
