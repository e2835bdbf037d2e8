/** Inspects a running database. */
package dev.cimiento.db.cli.inspect;
