/** The shutdown of a command line program, and its message for invalid arguments. */
package dev.cimiento.db.cli.console;
