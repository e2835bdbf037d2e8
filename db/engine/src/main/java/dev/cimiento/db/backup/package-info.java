/**
 * Saves the rows of a database to a file, and restores them: the schema is built by the history, and the rows are
 * loaded in one transaction.
 */
package dev.cimiento.db.backup;
