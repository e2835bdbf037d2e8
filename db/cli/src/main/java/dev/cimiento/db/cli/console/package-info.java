/** How a command line program ends, and what it prints when it is called wrongly. */
package dev.cimiento.db.cli.console;
