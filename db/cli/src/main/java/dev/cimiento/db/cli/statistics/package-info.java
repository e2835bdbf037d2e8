/** Shows which statements of a program take the time of a database. */
package dev.cimiento.db.cli.statistics;
