/**
 * A PostgreSQL server that this program brings, starts and stops itself, for data that matters. Several processes may
 * share one; any of them, and the server too, may be killed at any moment.
 */
package dev.cimiento.db.embedded;
