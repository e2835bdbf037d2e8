/** Idempotency keys and the responses stored for them. */
package dev.cimiento.domain.idempotency;
