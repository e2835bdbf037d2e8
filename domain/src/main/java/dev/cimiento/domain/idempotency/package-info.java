/** Responses that are kept for an idempotency key. */
package dev.cimiento.domain.idempotency;
