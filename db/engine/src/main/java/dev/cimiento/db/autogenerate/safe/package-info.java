/** Writes the statements of a revision in a form that blocks other sessions only for moments. */
package dev.cimiento.db.autogenerate.safe;
