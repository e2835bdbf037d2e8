/** Generates synthetic rows that a table accepts. Revisions are tested with them. */
package dev.cimiento.db.autogenerate.rows;
