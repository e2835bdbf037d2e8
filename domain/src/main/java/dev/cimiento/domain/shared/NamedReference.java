package dev.cimiento.domain.shared;

/** A reference to another entity as it is shown: who it is, and what it is called. */
public record NamedReference<T>(Id<T> id, String name) {}
