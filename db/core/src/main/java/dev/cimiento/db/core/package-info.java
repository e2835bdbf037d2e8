/** The base of all modules of db: database URLs, catalogs, SQL files and scratch databases. */
package dev.cimiento.db.core;
