/**
 * An embedded PostgreSQL server for production data, which this program contains, starts and stops. Several processes
 * can share it. Any of them, and the server itself, can be killed at any moment.
 */
package dev.cimiento.db.embedded;
