/** The readings of a device in the order in which they were stored, for clients that follow them. */
package dev.cimiento.domain.telemetry.live;
