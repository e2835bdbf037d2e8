/** Errors of the database, translated to those of the domain by the names of constraints. */
package dev.cimiento.persistence.shared.error;
