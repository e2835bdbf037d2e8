/**
 * The base of all modules of db: database URLs, catalogs, SQL files and scratch databases. One package because these are small
 * types without parts, which all modules use together.
 */
package dev.cimiento.db.core;
