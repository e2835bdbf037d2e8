package dev.cimiento.web.shared.problem;

import dev.cimiento.domain.shared.error.Violation;

/** A text does not have the form that a value of its type has. */
public final class MalformedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason to be read behind the name of the value: "must be true or false" */
    public MalformedValue(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** What is wrong where this is the value of a field. */
    public Violation of(String field) {
        return new Violation(field, reason);
    }
}
