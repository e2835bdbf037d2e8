/** Requests with an idempotency key: each is done once, and its response is stored. */
package dev.cimiento.web.idempotency;
