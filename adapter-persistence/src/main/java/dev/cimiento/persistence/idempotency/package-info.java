/** Stored responses on PostgreSQL. */
package dev.cimiento.persistence.idempotency;
