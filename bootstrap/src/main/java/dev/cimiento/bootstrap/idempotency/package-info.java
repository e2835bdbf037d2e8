/** Wires stored responses, and deletes those that are old. */
package dev.cimiento.bootstrap.idempotency;
