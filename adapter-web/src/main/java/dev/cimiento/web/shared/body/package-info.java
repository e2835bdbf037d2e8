/** Limits on requests: the size of bodies, the time to send them, and how many there are at once. */
package dev.cimiento.web.shared.body;
