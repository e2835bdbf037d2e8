package dev.cimiento.domain.shared.error;

/**
 * A violation of a rule by one field.
 *
 * @param field the name of the field as the client knows it
 * @param message the predicate of a sentence whose subject is the field: "must not be blank"
 */
public record Violation(String field, String message) {}
