package dev.cimiento.web.shared.problem;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;

/** Thrown if a text cannot be parsed as a value of the expected type. */
public final class MalformedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason a predicate that follows the name of the value, such as "must be true or false" */
    public MalformedValue(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** Returns this error as the error of a field. */
    public Violation of(String field) {
        return new Violation(field, ViolationCode.MALFORMED, reason);
    }
}
