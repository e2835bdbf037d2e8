/** Finds the rules that a revision adds for existing rows, each with a query that counts the rows that break it. */
package dev.cimiento.db.autogenerate.requirement;
