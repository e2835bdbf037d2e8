/** Wires stored responses, and the job that deletes expired ones. */
package dev.cimiento.bootstrap.idempotency;
