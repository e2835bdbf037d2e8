/** Loads the rows of a backup into a database that has the schema of its revision. */
package dev.cimiento.db.backup.restore;
