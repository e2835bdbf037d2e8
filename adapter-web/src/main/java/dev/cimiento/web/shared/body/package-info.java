/** Limits on requests: the size of bodies, the time to send them, and the number of concurrent requests. */
package dev.cimiento.web.shared.body;
