/** What the domain refuses, and why: one exception for each kind, with the violations of an invalid value. */
package dev.cimiento.domain.shared.error;
