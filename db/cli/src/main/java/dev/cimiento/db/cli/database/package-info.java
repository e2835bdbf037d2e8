/** Commands that check, fill, repair and query a database. */
package dev.cimiento.db.cli.database;
