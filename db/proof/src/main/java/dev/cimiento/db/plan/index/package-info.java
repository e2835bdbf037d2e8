/** Faults of plans that an index can remove, and indexes that are tried for them. */
package dev.cimiento.db.plan.index;
