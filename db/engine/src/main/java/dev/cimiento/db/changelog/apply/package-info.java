/** Applies revisions to a database, rolls them back, and finds the position of a database in its history. */
package dev.cimiento.db.changelog.apply;
