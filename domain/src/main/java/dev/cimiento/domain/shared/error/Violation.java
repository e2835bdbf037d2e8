package dev.cimiento.domain.shared.error;

/**
 * One thing that is wrong with what was given.
 *
 * @param field the name of the value at fault, as a client knows it
 * @param message what is wrong, to be read behind the field's name: "must not be blank"
 */
public record Violation(String field, String message) {}
