/** Initial data in named sets of SQL files. The caller decides when a set is loaded. */
package dev.cimiento.db.seed;
