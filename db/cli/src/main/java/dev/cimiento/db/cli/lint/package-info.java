/** The lint of revisions, with the locks that the statements of the program wait for. */
package dev.cimiento.db.cli.lint;
