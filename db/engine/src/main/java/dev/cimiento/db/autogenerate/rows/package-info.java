/** Synthetic rows that a table accepts, with which revisions are tried. */
package dev.cimiento.db.autogenerate.rows;
