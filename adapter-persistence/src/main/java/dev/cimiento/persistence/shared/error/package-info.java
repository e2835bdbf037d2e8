/** Translation of database errors to domain errors. */
package dev.cimiento.persistence.shared.error;
