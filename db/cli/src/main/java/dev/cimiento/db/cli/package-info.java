/** The {@code db} commands, for use in another program and as a runnable jar. */
package dev.cimiento.db.cli;
