/** The goals of the Maven plugin. Each runs a command of {@code cimiento-db-cli} in a JVM of its own. */
package dev.cimiento.db.maven;
