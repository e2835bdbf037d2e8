/** Applies revisions to a database and rolls them back, and says where a database is in its history. */
package dev.cimiento.db.changelog.apply;
