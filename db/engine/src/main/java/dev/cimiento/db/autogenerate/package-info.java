/**
 * Generates revisions from the declared schema: their statements, their rollbacks, and a test of both on synthetic
 * rows. Nothing here writes a file or changes a live database.
 */
package dev.cimiento.db.autogenerate;
