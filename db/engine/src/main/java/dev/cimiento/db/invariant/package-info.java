/** Checks invariants of the data, by queries for the rows that violate them. */
package dev.cimiento.db.invariant;
