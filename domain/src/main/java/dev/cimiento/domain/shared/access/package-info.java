/** Who makes a request, and the permissions that use cases require. */
package dev.cimiento.domain.shared.access;
