/** The file of a backup: a ZIP file with rows and a manifest, and a checksum of the whole. */
package dev.cimiento.db.backup.file;
