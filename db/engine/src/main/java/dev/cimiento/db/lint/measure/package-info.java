/** Runs the statements of a revision on a scratch database and measures what each of them does. */
package dev.cimiento.db.lint.measure;
