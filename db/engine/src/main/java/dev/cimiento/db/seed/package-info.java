/** Initial data, in named sets of SQL files. Whether and when a set is loaded is for the caller to decide. */
package dev.cimiento.db.seed;
