/** Inspects a running database: indexes, space, statistics, keys, sessions and settings. */
package dev.cimiento.db.inspect;
