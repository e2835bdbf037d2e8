/** Commands that check, seed, repair and query a database. */
package dev.cimiento.db.cli.database;
