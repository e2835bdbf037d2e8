/**
 * Whether a database, its history and its declared schema say the same, and what would make the database what its
 * revisions made of it. Nothing here changes it.
 */
package dev.cimiento.db.check;
