/** The commands that save and restore a database, and the backup that other commands make before they delete data. */
package dev.cimiento.db.cli.backup;
