/** The file of a backup: a ZIP file with the rows of the tables, a manifest, and a checksum of the whole. */
package dev.cimiento.db.backup.file;
