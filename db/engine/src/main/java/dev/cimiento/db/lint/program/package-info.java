/** The statements of the program that uses the database: the locks that they need, and the indexes that they use. */
package dev.cimiento.db.lint.program;
