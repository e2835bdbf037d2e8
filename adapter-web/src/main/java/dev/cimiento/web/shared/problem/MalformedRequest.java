package dev.cimiento.web.shared.problem;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.List;

/** Thrown if the syntax of a request, a type or a parameter is wrong. Such a request never reaches the domain. */
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The maximum number of errors in a response. A body has room for more than a developer would read. */
    public static final int MAX_NAMED = 100;

    private final transient List<Violation> violations;

    public MalformedRequest(String message) {
        super(message);
        this.violations = List.of();
    }

    public MalformedRequest(List<Violation> violations) {
        super("Some parts of the request are malformed"
                + (violations.size() > MAX_NAMED ? ", the first " + MAX_NAMED + " are named." : "."));
        this.violations = violations.stream().limit(MAX_NAMED).toList();
    }

    public MalformedRequest(String field, ViolationCode code, String message) {
        this(List.of(new Violation(field, code, message)));
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<FieldError> errors() {
        return violations.stream().map(FieldError::of).toList();
    }
}
