/** The errors that the domain reports: one exception for each kind, and the violations of an invalid value. */
package dev.cimiento.domain.shared.error;
