/** Runs a request once for each idempotency key and keeps its response. */
package dev.cimiento.application.idempotency;
