package dev.cimiento.domain.shared;

/** A reference to another entity as it is shown: who it is, and what it is called. */
public record Named<T>(Id<T> id, String name) {}
