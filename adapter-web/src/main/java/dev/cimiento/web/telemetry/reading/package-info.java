/** Readings over HTTP: how devices send them in three formats, and how they are read. */
package dev.cimiento.web.telemetry.reading;
