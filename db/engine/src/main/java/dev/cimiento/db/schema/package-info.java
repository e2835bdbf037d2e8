/**
 * The declared schema of a project: applies it to an empty database, or creates its missing objects in an existing one.
 */
package dev.cimiento.db.schema;
