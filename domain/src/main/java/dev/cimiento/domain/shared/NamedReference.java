package dev.cimiento.domain.shared;

/** A reference to another entity: its id, and its name for display. */
public record NamedReference<T>(Id<T> id, String name) {}
