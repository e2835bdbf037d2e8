/** The tables and indexes that the statements of a program use, with their locks. */
package dev.cimiento.db.proof.usage;
