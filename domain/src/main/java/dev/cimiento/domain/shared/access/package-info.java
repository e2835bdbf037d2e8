/** Actors, and the permissions that use cases require. */
package dev.cimiento.domain.shared.access;
