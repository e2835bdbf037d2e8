/** The plans of mapped statements on expected sizes of tables, their faults, and the file that records them. */
package dev.cimiento.db.proof.plan;
