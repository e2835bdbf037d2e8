/** Runs a request once for each idempotency key and stores its response. */
package dev.cimiento.application.idempotency;
