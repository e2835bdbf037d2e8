/**
 * Compares a database, its history and its declared schema, and generates statements that remove drift. Nothing here
 * changes the database.
 */
package dev.cimiento.db.check;
