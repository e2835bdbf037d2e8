/** Finds the declarations and statements that Citus refuses when their tables are distributed. It needs no Citus. */
package dev.cimiento.db.proof.citus;
