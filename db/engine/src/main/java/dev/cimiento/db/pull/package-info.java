/**
 * Creates a project from an existing database: its schema becomes readable files, and its past one first revision. The
 * log tables of older migration tools stay.
 */
package dev.cimiento.db.pull;
