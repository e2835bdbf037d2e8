package dev.cimiento.domain.shared;

/**
 * The right to do one kind of thing. Each feature declares its own; a token of a program is narrowed to some of them.
 *
 * @param name feature and right, such as {@code catalog:write}
 * @param audience who has it
 */
public record Permission(String name, Audience audience) {}
