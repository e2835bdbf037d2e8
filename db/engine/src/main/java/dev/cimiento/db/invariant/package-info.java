/** What must hold in the data at all times, as queries for the rows that break it. */
package dev.cimiento.db.invariant;
