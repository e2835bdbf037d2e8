/** The history in files: revisions, the chain that they form, and how they are read and written. */
package dev.cimiento.db.changelog.revision;
