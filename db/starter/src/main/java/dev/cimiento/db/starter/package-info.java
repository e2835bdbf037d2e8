/** Connects Spring Boot applications to an embedded PostgreSQL in development and tests. */
package dev.cimiento.db.starter;
