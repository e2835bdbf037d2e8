/** Reads a database for a backup: its tables under lock, in one snapshot, and their descriptions. */
package dev.cimiento.db.backup.save;
