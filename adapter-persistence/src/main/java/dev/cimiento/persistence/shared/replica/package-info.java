/** Reads on replicas: which statements, on which replica, and the primary in their place if none is fit. */
package dev.cimiento.persistence.shared.replica;
