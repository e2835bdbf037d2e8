/**
 * Revisions written from the declared schema: what has to change, how it is taken back, and the proof on made-up rows
 * that both do what they should. Nothing here writes a file or touches the database that serves.
 */
package dev.cimiento.db.autogenerate;
