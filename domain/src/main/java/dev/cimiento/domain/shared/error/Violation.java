package dev.cimiento.domain.shared.error;

import java.util.function.UnaryOperator;

/**
 * A violation of a rule by one field.
 *
 * @param field the name of the field as the client knows it
 * @param code the kind of violation, for programs
 * @param message the predicate of a sentence whose subject is the field: "must not be blank"
 */
public record Violation(String field, ViolationCode code, String message) {

    /** A violation of a rule that has no code of its own. */
    public Violation(String field, String message) {
        this(field, ViolationCode.INVALID, message);
    }

    /** Returns the same violation of a field with another name. */
    public Violation renamed(UnaryOperator<String> fields) {
        return new Violation(fields.apply(field), code, message);
    }
}
