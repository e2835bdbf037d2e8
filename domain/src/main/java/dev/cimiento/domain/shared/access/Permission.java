package dev.cimiento.domain.shared.access;

/**
 * The right to do one kind of thing. Each feature declares its own; a token of a program is narrowed to some of them.
 *
 * @param name feature and right, such as {@code catalog:write}
 * @param audience who has it
 * @param forPrograms whether a token of a program can have it; what decides who gets in is for people only
 */
public record Permission(String name, Audience audience, boolean forPrograms) {

    /** One that a program can have. */
    public Permission(String name, Audience audience) {
        this(name, audience, true);
    }
}
