/** The plans of mapped statements for expected sizes of tables. */
package dev.cimiento.db.cli.explain;
