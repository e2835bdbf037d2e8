/**
 * Takes over a database that is there already: its schema becomes readable files, its past one first revision. What the
 * tool before wrote into it stays.
 */
package dev.cimiento.db.pull;
