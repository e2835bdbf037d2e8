/** Reads and writes the files of a history: revisions and the chain that they form. */
package dev.cimiento.db.changelog.revision;
