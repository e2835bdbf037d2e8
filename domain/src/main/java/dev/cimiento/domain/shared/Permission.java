package dev.cimiento.domain.shared;

/**
 * The right to do one kind of thing. Each feature declares its own.
 *
 * @param name feature and right, such as {@code catalog:write}
 */
public record Permission(String name) {}
