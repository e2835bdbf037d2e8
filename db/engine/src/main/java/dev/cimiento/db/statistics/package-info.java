/** Reads the statistics of statements that the server gathers while programs use a database. */
package dev.cimiento.db.statistics;
