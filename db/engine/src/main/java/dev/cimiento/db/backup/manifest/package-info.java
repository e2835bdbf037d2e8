/** The description of a backup: its origin, its tables and other objects, and the CSV files that contain it. */
package dev.cimiento.db.backup.manifest;
