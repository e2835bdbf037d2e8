/**
 * Finds renamed objects: those that the declared schema states, and those that a comparison of two schemas suggests.
 */
package dev.cimiento.db.autogenerate.rename;
